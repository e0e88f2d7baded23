-- GDELT says countries in two ways: FIPS 10-4 where they are places, CAMEO where they are actors. Facts of FIPS 10-4 as last changed (2010,
-- with Kosovo and South Sudan) and of the CAMEO codebook (Schrodt 2012); what differs from ISO 3166 is listed, - is no code.
CREATE FUNCTION gdelt_countries(OUT iso3 text, OUT fips text, OUT cameo text) RETURNS SETOF record
LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 250
BEGIN ATOMIC
	SELECT l.iso3, nullif(coalesce(substr(substring(f.codes, ' ' || l.iso3 || '=[A-Z-]+'), 6), l.iso2), '-'),
		nullif(coalesce(substr(substring(c.codes, ' ' || l.iso3 || '=[A-Z-]+'), 6), l.iso3), '-')
	FROM country_list() l,
		(VALUES (' AND=AN ATG=AC AIA=AV AGO=AO ATA=AY ASM=AQ AUT=AU AUS=AS ABW=AA AZE=AJ BIH=BK BGD=BG BFA=UV BGR=BU BHR=BA BDI=BY BEN=BN BLM=TB BMU=BD'
			' BRN=BX BOL=BL BHS=BF BWA=BC BLR=BO BLZ=BH CCK=CK COD=CG CAF=CT COG=CF CHE=SZ CIV=IV COK=CW CHL=CI CHN=CH CRI=CS CXR=KT CZE=EZ DEU=GM'
			' DNK=DA DMA=DO DOM=DR DZA=AG EST=EN ESH=WI ESP=SP GAB=GB GBR=UK GRD=GJ GEO=GG GUF=FG GGY=GK GMB=GA GIN=GV GNQ=EK SGS=SX GUM=GQ GNB=PU'
			' HND=HO HTI=HA IRL=EI ISR=IS IRQ=IZ ISL=IC JPN=JA KHM=CB KIR=KR COM=CN KNA=SC PRK=KN KOR=KS KWT=KU CYM=CJ LBN=LE LCA=ST LIE=LS LKA=CE'
			' LBR=LI LSO=LT LTU=LH LVA=LG MAR=MO MCO=MN MNE=MJ MAF=RN MDG=MA MHL=RM MMR=BM MNG=MG MAC=MC MNP=CQ MTQ=MB MSR=MH MUS=MP NAM=WA NER=NG'
			' NGA=NI NIC=NU NIU=NE OMN=MU PAN=PM PYF=FP PNG=PP PHL=RP SPM=SB PCN=PC PRI=RQ PSE=WE PRT=PO PLW=PS PRY=PA SRB=RI RUS=RS SLB=BP SYC=SE'
			' SDN=SU SWE=SW SGP=SN SJM=SV SVK=LO SEN=SG SUR=NS SSD=OD STP=TP SLV=ES SXM=NN SWZ=WZ TCA=TK TCD=CD ATF=FS TGO=TO TJK=TI TKL=TL TLS=TT'
			' TKM=TX TUN=TS TON=TN TUR=TU TTO=TD UKR=UP VAT=VT VGB=VI VIR=VQ VNM=VM VUT=NH XKX=KV YEM=YM MYT=MF ZAF=SF ZMB=ZA ZWE=ZI CUW=UC'
			' BES=- ALA=- UMI=-')) f(codes),
		(VALUES (' ROU=ROM MNE=MTN TLS=TMP IMN=IMY XKX=- ATA=- BVT=- HMD=- IOT=- SGS=- ATF=- UMI=- BLM=- MAF=- SXM=- CUW=- BES=- CCK=- CXR=- GGY=- JEY=-')) c(codes)
	;
END;
COMMENT ON FUNCTION gdelt_countries() IS 'countries as GDELT has them: FIPS 10-4 code of places, CAMEO code of actors; NULL where there is none';

-- The United Nations' name is in hexadecimal: the script is ASCII, so that a database that is not UTF8 is refused in our own words.
CREATE FUNCTION gdelt_organizations(OUT organization text, OUT cameo text) RETURNS SETOF record
LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 20
BEGIN ATOMIC
	VALUES ('ASEAN', 'ASN'), (pg_catalog.convert_from('\x4c69c3aa6e2068e1bba370207175e1bb9163', 'UTF8'), 'UNO'), ('EU', 'EEC'), ('NATO', 'NAT'), ('WTO', 'WTO'), ('WB', 'WBK'), ('IMF', 'IMF'), ('ADB', 'ADB'),
		('WHO', 'WHO'), ('FAO', 'FAO'), ('ILO', 'ILO'), ('IAEA', 'IAE'), ('OPEC', 'OPC'), ('SCO', 'SCO'), ('ICC', 'ICC');
END;
COMMENT ON FUNCTION gdelt_organizations() IS 'organizations that CAMEO knows as groups, by the names that article_events gives them';

CREATE FUNCTION gdelt_date(day date) RETURNS integer
	AS 'MODULE_PATHNAME' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE;
COMMENT ON FUNCTION gdelt_date(date) IS 'a day as a number, 20240131 for 2024-01-31';
