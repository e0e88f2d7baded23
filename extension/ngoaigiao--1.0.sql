/* ngoaigiao--1.0.sql: the base script; upgrades are chained onto it. */
\echo Use "CREATE EXTENSION ngoaigiao" to load this file. \quit

-- ============================================================ text (pillar 1)



-- ============================================================ country



-- ============================================================ diplomatic_event



-- ============================================================ article



-- ============================================================ corpus


