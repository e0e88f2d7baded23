-- What every object of the extension says about itself.
SELECT plan(11);

CREATE TEMP VIEW member AS
SELECT d.classid, d.objid, d.objsubid, pg_describe_object(d.classid, d.objid, d.objsubid) AS name
FROM pg_depend d JOIN pg_extension e ON e.oid = d.refobjid
WHERE d.refclassid = 'pg_extension'::regclass AND d.deptype = 'e' AND e.extname = 'ngoaigiao';
CREATE TEMP VIEW fn AS
SELECT p.*, p.oid::regprocedure::text AS name FROM pg_proc p JOIN member m ON m.classid = 'pg_proc'::regclass AND m.objid = p.oid;
CREATE TEMP VIEW op AS
SELECT o.*, o.oid::regoperator::text AS name FROM pg_operator o JOIN member m ON m.classid = 'pg_operator'::regclass AND m.objid = o.oid;

SELECT cmp_ok((SELECT count(*) FROM fn), '>', 30::bigint, 'there are functions to look at');
-- Array types, and the families and classes' own parts, have no comment of their own.
SELECT is_empty($$
	SELECT name FROM member m
	WHERE obj_description(objid, classid::regclass::name) IS NULL
	  AND NOT EXISTS (SELECT FROM pg_type t WHERE m.classid = 'pg_type'::regclass AND t.oid = m.objid AND t.typelem <> 0)
	  AND classid NOT IN ('pg_cast'::regclass, 'pg_amop'::regclass, 'pg_amproc'::regclass)
	ORDER BY 1 $$, 'every object has a comment');
SELECT is_empty($$ SELECT name FROM fn WHERE proparallel <> 's' AND prokind <> 'p' $$, 'every function is parallel safe');
SELECT is_empty($$ SELECT name FROM fn WHERE provolatile = 'v' AND prokind = 'f' $$, 'no function is volatile');
SELECT is_empty($$ SELECT name FROM fn WHERE proretset AND prorows = 1000 $$, 'every set-returning function estimates its rows');
SELECT is_empty($$ SELECT name FROM fn WHERE prolang = (SELECT oid FROM pg_language WHERE lanname = 'sql') AND prosqlbody IS NULL $$,
	'no SQL function keeps its body as a string');
SELECT is_empty($$ SELECT name FROM op WHERE oprname IN ('=', '<>', '<', '<=', '>', '>=') AND (oprcom = 0 OR oprnegate = 0 OR oprrest = 0 OR oprjoin = 0) $$,
	'every comparison has commutator, negator and estimators');
SELECT is_empty($$ SELECT name FROM op WHERE oprname = '=' AND NOT (oprcanhash AND oprcanmerge) $$, 'every = hashes and merges');
SELECT is_empty($$ SELECT opcname FROM pg_opclass c JOIN member m ON m.classid = 'pg_opclass'::regclass AND m.objid = c.oid
	WHERE NOT amvalidate(c.oid) $$, 'every operator class is valid');
SELECT is_empty($$
	SELECT opcname FROM pg_opclass c JOIN member m ON m.classid = 'pg_opclass'::regclass AND m.objid = c.oid JOIN pg_am a ON a.oid = c.opcmethod
	WHERE a.amname = 'hash' AND NOT EXISTS (SELECT FROM pg_amproc p WHERE p.amprocfamily = c.opcfamily AND p.amprocnum = 2) $$,
	'every hash class has the extended hash');
SELECT is_empty($$
	SELECT opcname FROM pg_opclass c JOIN member m ON m.classid = 'pg_opclass'::regclass AND m.objid = c.oid JOIN pg_am a ON a.oid = c.opcmethod
	WHERE a.amname = 'btree' AND (SELECT count(*) FROM pg_amproc p WHERE p.amprocfamily = c.opcfamily AND p.amprocnum IN (2, 4)) < 2 $$,
	'every btree class has sort support and equal image');
SELECT * FROM finish();
