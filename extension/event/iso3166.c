/*
 * iso3166.c: the codes of countries and the names of levels, which depend on
 * nothing, so that the compiler of the lexicon can link them too.
 *
 * Countries: ISO 3166-1 alpha-3, alpha-2 and numeric, in the order of
 * alpha-3; Kosovo has the user-assigned codes of the World Bank (XKX) and of
 * CLDR (983).  Numeric codes are stored on disk and never change.
 */
#include <string.h>

#include "event.h"

#define ISO3166(X) \
	X(ABW, AW, 533) \
	X(AFG, AF, 4) \
	X(AGO, AO, 24) \
	X(AIA, AI, 660) \
	X(ALA, AX, 248) \
	X(ALB, AL, 8) \
	X(AND, AD, 20) \
	X(ARE, AE, 784) \
	X(ARG, AR, 32) \
	X(ARM, AM, 51) \
	X(ASM, AS, 16) \
	X(ATA, AQ, 10) \
	X(ATF, TF, 260) \
	X(ATG, AG, 28) \
	X(AUS, AU, 36) \
	X(AUT, AT, 40) \
	X(AZE, AZ, 31) \
	X(BDI, BI, 108) \
	X(BEL, BE, 56) \
	X(BEN, BJ, 204) \
	X(BES, BQ, 535) \
	X(BFA, BF, 854) \
	X(BGD, BD, 50) \
	X(BGR, BG, 100) \
	X(BHR, BH, 48) \
	X(BHS, BS, 44) \
	X(BIH, BA, 70) \
	X(BLM, BL, 652) \
	X(BLR, BY, 112) \
	X(BLZ, BZ, 84) \
	X(BMU, BM, 60) \
	X(BOL, BO, 68) \
	X(BRA, BR, 76) \
	X(BRB, BB, 52) \
	X(BRN, BN, 96) \
	X(BTN, BT, 64) \
	X(BVT, BV, 74) \
	X(BWA, BW, 72) \
	X(CAF, CF, 140) \
	X(CAN, CA, 124) \
	X(CCK, CC, 166) \
	X(CHE, CH, 756) \
	X(CHL, CL, 152) \
	X(CHN, CN, 156) \
	X(CIV, CI, 384) \
	X(CMR, CM, 120) \
	X(COD, CD, 180) \
	X(COG, CG, 178) \
	X(COK, CK, 184) \
	X(COL, CO, 170) \
	X(COM, KM, 174) \
	X(CPV, CV, 132) \
	X(CRI, CR, 188) \
	X(CUB, CU, 192) \
	X(CUW, CW, 531) \
	X(CXR, CX, 162) \
	X(CYM, KY, 136) \
	X(CYP, CY, 196) \
	X(CZE, CZ, 203) \
	X(DEU, DE, 276) \
	X(DJI, DJ, 262) \
	X(DMA, DM, 212) \
	X(DNK, DK, 208) \
	X(DOM, DO, 214) \
	X(DZA, DZ, 12) \
	X(ECU, EC, 218) \
	X(EGY, EG, 818) \
	X(ERI, ER, 232) \
	X(ESH, EH, 732) \
	X(ESP, ES, 724) \
	X(EST, EE, 233) \
	X(ETH, ET, 231) \
	X(FIN, FI, 246) \
	X(FJI, FJ, 242) \
	X(FLK, FK, 238) \
	X(FRA, FR, 250) \
	X(FRO, FO, 234) \
	X(FSM, FM, 583) \
	X(GAB, GA, 266) \
	X(GBR, GB, 826) \
	X(GEO, GE, 268) \
	X(GGY, GG, 831) \
	X(GHA, GH, 288) \
	X(GIB, GI, 292) \
	X(GIN, GN, 324) \
	X(GLP, GP, 312) \
	X(GMB, GM, 270) \
	X(GNB, GW, 624) \
	X(GNQ, GQ, 226) \
	X(GRC, GR, 300) \
	X(GRD, GD, 308) \
	X(GRL, GL, 304) \
	X(GTM, GT, 320) \
	X(GUF, GF, 254) \
	X(GUM, GU, 316) \
	X(GUY, GY, 328) \
	X(HKG, HK, 344) \
	X(HMD, HM, 334) \
	X(HND, HN, 340) \
	X(HRV, HR, 191) \
	X(HTI, HT, 332) \
	X(HUN, HU, 348) \
	X(IDN, ID, 360) \
	X(IMN, IM, 833) \
	X(IND, IN, 356) \
	X(IOT, IO, 86) \
	X(IRL, IE, 372) \
	X(IRN, IR, 364) \
	X(IRQ, IQ, 368) \
	X(ISL, IS, 352) \
	X(ISR, IL, 376) \
	X(ITA, IT, 380) \
	X(JAM, JM, 388) \
	X(JEY, JE, 832) \
	X(JOR, JO, 400) \
	X(JPN, JP, 392) \
	X(KAZ, KZ, 398) \
	X(KEN, KE, 404) \
	X(KGZ, KG, 417) \
	X(KHM, KH, 116) \
	X(KIR, KI, 296) \
	X(KNA, KN, 659) \
	X(KOR, KR, 410) \
	X(KWT, KW, 414) \
	X(LAO, LA, 418) \
	X(LBN, LB, 422) \
	X(LBR, LR, 430) \
	X(LBY, LY, 434) \
	X(LCA, LC, 662) \
	X(LIE, LI, 438) \
	X(LKA, LK, 144) \
	X(LSO, LS, 426) \
	X(LTU, LT, 440) \
	X(LUX, LU, 442) \
	X(LVA, LV, 428) \
	X(MAC, MO, 446) \
	X(MAF, MF, 663) \
	X(MAR, MA, 504) \
	X(MCO, MC, 492) \
	X(MDA, MD, 498) \
	X(MDG, MG, 450) \
	X(MDV, MV, 462) \
	X(MEX, MX, 484) \
	X(MHL, MH, 584) \
	X(MKD, MK, 807) \
	X(MLI, ML, 466) \
	X(MLT, MT, 470) \
	X(MMR, MM, 104) \
	X(MNE, ME, 499) \
	X(MNG, MN, 496) \
	X(MNP, MP, 580) \
	X(MOZ, MZ, 508) \
	X(MRT, MR, 478) \
	X(MSR, MS, 500) \
	X(MTQ, MQ, 474) \
	X(MUS, MU, 480) \
	X(MWI, MW, 454) \
	X(MYS, MY, 458) \
	X(MYT, YT, 175) \
	X(NAM, NA, 516) \
	X(NCL, NC, 540) \
	X(NER, NE, 562) \
	X(NFK, NF, 574) \
	X(NGA, NG, 566) \
	X(NIC, NI, 558) \
	X(NIU, NU, 570) \
	X(NLD, NL, 528) \
	X(NOR, NO, 578) \
	X(NPL, NP, 524) \
	X(NRU, NR, 520) \
	X(NZL, NZ, 554) \
	X(OMN, OM, 512) \
	X(PAK, PK, 586) \
	X(PAN, PA, 591) \
	X(PCN, PN, 612) \
	X(PER, PE, 604) \
	X(PHL, PH, 608) \
	X(PLW, PW, 585) \
	X(PNG, PG, 598) \
	X(POL, PL, 616) \
	X(PRI, PR, 630) \
	X(PRK, KP, 408) \
	X(PRT, PT, 620) \
	X(PRY, PY, 600) \
	X(PSE, PS, 275) \
	X(PYF, PF, 258) \
	X(QAT, QA, 634) \
	X(REU, RE, 638) \
	X(ROU, RO, 642) \
	X(RUS, RU, 643) \
	X(RWA, RW, 646) \
	X(SAU, SA, 682) \
	X(SDN, SD, 729) \
	X(SEN, SN, 686) \
	X(SGP, SG, 702) \
	X(SGS, GS, 239) \
	X(SHN, SH, 654) \
	X(SJM, SJ, 744) \
	X(SLB, SB, 90) \
	X(SLE, SL, 694) \
	X(SLV, SV, 222) \
	X(SMR, SM, 674) \
	X(SOM, SO, 706) \
	X(SPM, PM, 666) \
	X(SRB, RS, 688) \
	X(SSD, SS, 728) \
	X(STP, ST, 678) \
	X(SUR, SR, 740) \
	X(SVK, SK, 703) \
	X(SVN, SI, 705) \
	X(SWE, SE, 752) \
	X(SWZ, SZ, 748) \
	X(SXM, SX, 534) \
	X(SYC, SC, 690) \
	X(SYR, SY, 760) \
	X(TCA, TC, 796) \
	X(TCD, TD, 148) \
	X(TGO, TG, 768) \
	X(THA, TH, 764) \
	X(TJK, TJ, 762) \
	X(TKL, TK, 772) \
	X(TKM, TM, 795) \
	X(TLS, TL, 626) \
	X(TON, TO, 776) \
	X(TTO, TT, 780) \
	X(TUN, TN, 788) \
	X(TUR, TR, 792) \
	X(TUV, TV, 798) \
	X(TWN, TW, 158) \
	X(TZA, TZ, 834) \
	X(UGA, UG, 800) \
	X(UKR, UA, 804) \
	X(UMI, UM, 581) \
	X(URY, UY, 858) \
	X(USA, US, 840) \
	X(UZB, UZ, 860) \
	X(VAT, VA, 336) \
	X(VCT, VC, 670) \
	X(VEN, VE, 862) \
	X(VGB, VG, 92) \
	X(VIR, VI, 850) \
	X(VNM, VN, 704) \
	X(VUT, VU, 548) \
	X(WLF, WF, 876) \
	X(WSM, WS, 882) \
	X(XKX, XK, 983) \
	X(YEM, YE, 887) \
	X(ZAF, ZA, 710) \
	X(ZMB, ZM, 894) \
	X(ZWE, ZW, 716)

#define COUNTRIES 250
#define NUMERIC_MAX 999

typedef struct Codes
{
	char		alpha3[4];
	char		alpha2[3];
	uint16_t	numeric;
} Codes;

static const Codes codes[] = {
#define X(a3, a2, n) {#a3, #a2, n},
	ISO3166(X)
#undef X
};

/* Rank in alpha-3 order of each. */
enum Rank
{
#define X(a3, a2, n) RANK_##a3,
	ISO3166(X)
#undef X
	RANK_COUNT
};

/* By numeric code: rank + 1, 0 for no country. */
static const uint8_t rank_of[NUMERIC_MAX + 1] = {
#define X(a3, a2, n) [n] = RANK_##a3 + 1,
	ISO3166(X)
#undef X
};

/* A rank must fit its byte, and none may be missing. */
typedef char ranks_fit[RANK_COUNT == COUNTRIES && COUNTRIES < UINT8_MAX ? 1 : -1];

static const Codes *
codes_of(NgCountry c)
{
	return c <= NUMERIC_MAX && rank_of[c] ? &codes[rank_of[c] - 1] : NULL;
}

const char *
ng_country_alpha3(NgCountry c)
{
	const Codes *k = codes_of(c);

	return k ? k->alpha3 : NULL;
}

const char *
ng_country_alpha2(NgCountry c)
{
	const Codes *k = codes_of(c);

	return k ? k->alpha2 : NULL;
}

/* The three letters as a number in their order. */
static inline uint32_t
number_of(const char *s)
{
	return (uint32_t) (unsigned char) s[0] << 16 | (uint32_t) (unsigned char) s[1] << 8 |
		(unsigned char) s[2];
}

NgCountry
ng_country_from_alpha3(const char *s)
{
	int			at = 0,
				left;
	uint32_t	code;

	if (s[0] == '\0' || s[1] == '\0')
		return NG_NO_COUNTRY;
	/* halving without a jump that depends on what is found */
	code = number_of(s);
	for (left = RANK_COUNT; left > 1; left -= left / 2)
		at += number_of(codes[at + left / 2].alpha3) <= code ? left / 2 : 0;
	return number_of(codes[at].alpha3) == code ? codes[at].numeric : NG_NO_COUNTRY;
}

NgCountry
ng_country_from_alpha2(const char *s)
{
	int			i;

	for (i = 0; i < RANK_COUNT; i++)
		if (codes[i].alpha2[0] == s[0] && codes[i].alpha2[1] == s[1])
			return codes[i].numeric;
	return NG_NO_COUNTRY;
}

NgCountry
ng_country_nth(int n)
{
	return n >= 0 && n < RANK_COUNT ? codes[n].numeric : NG_NO_COUNTRY;
}

int
ng_country_cmp(NgCountry a, NgCountry b)
{
	/* unknown codes sort first, by their number */
	int			ra = a <= NUMERIC_MAX ? rank_of[a] : 0;
	int			rb = b <= NUMERIC_MAX ? rank_of[b] : 0;

	if (ra == 0 && rb == 0)
		return (int) a - (int) b;
	return ra - rb;
}

static const char *const level_names[] = {
	NULL, "head_of_state", "head_of_government", "party_leader", "parliament_speaker",
	"deputy_head_of_government", "minister", "deputy_minister", "ambassador", "official",
	"parliamentary_group", "ngo"
};

const char *
ng_level_name(NgLevel l)
{
	return l <= NG_LEVEL_NGO ? level_names[l] : NULL;
}

NgLevel
ng_level_find(const char *s, size_t n)
{
	int			l;

	for (l = NG_LEVEL_HEAD_OF_STATE; l <= NG_LEVEL_NGO; l++)
		if (strlen(level_names[l]) == n && memcmp(level_names[l], s, n) == 0)
			return (NgLevel) l;
	return NG_LEVEL_NONE;
}
