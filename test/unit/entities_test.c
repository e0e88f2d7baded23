/*
 * entities_test.c: what a clause talks about: persons with offices, countries, bodies, forums,
 * places, groups.
 */
#include <stdio.h>

#include "paragraphs.h"
#include "tap.h"

/* Every line a paragraph of the article. */
static NgDoc *
entities(NgArena *a, const char *s)
{
	NgDoc	   *d = paragraphs(a, s);

	ng_entities(d);
	return d;
}

static size_t
put_countries(char *out, const NgEntity *e)
{
	size_t		n = 0;
	int			i;

	for (i = 0; i < e->ncountries; i++)
		n += (size_t) sprintf(out + n, "%s%s", i ? "+" : " ", ng_country_alpha3(e->countries[i]));
	return n;
}

/*
 * "person(Tô An; Thủ tướng Lào LAO) country(Lào LAO)": the entities of one type, or of all, in
 * order.
 */
static const char *
show(const char *s, int type)
{
	static const char *const names[] = {"person", "office", "country", "org",
										"forum",  "place",	"group"};
	static char out[8192];
	size_t		n = 0;
	NgArena		a;
	NgDoc	   *d;
	int32_t		i;

	ng_arena_init(&a, &tap_allocator);
	d = entities(&a, s);
	out[0] = '\0';
	for (i = 0; i < d->ents.n; i++)
	{
		const NgEntity *e = &d->ents.v[i];
		NgSpan		words;
		size_t		len;
		const char *text;

		if (type >= 0 && e->type != type)
			continue;
		words = e->type == NG_ENT_PERSON ? ng_span(d, e->name.from, e->name.to) : e->at;
		text = ng_span_text(d, words, &len);
		n += (size_t) sprintf(out + n, "%s%s(%.*s", n ? " " : "", names[e->type], (int) len, text);
		if (e->type == NG_ENT_PERSON && e->office)
			n += (size_t) sprintf(out + n, "; %s", e->office->text);
		if (e->type == NG_ENT_FORUM)
			n += (size_t) sprintf(out + n, "; %s/%d", e->canonical, e->ordinal);
		if (e->type != NG_ENT_FORUM)
			n += put_countries(out + n, e);
		if (e->type != NG_ENT_PERSON && e->person >= 0)
			n += (size_t) sprintf(out + n, " = %s", d->persons.v[e->person].name);
		n += (size_t) sprintf(out + n, ")");
	}
	ng_arena_free(&a);
	return out;
}

/* The persons of a page: name, office, country, in the order of their first mention. */
static const char *
persons(const char *s)
{
	static char out[4096];
	size_t		n = 0;
	NgArena		a;
	NgDoc	   *d;
	int32_t		i;

	ng_arena_init(&a, &tap_allocator);
	d = entities(&a, s);
	out[0] = '\0';
	for (i = 0; i < d->persons.n; i++)
	{
		const NgPerson *p = &d->persons.v[i];

		n += (size_t) sprintf(out + n, "%s%s; %s; %s", n ? " | " : "", p->name,
							  p->office ? p->office : "-",
							  p->country ? ng_country_alpha3(p->country) : "-");
	}
	ng_arena_free(&a);
	return out;
}

/* Entities lie in order, do not overlap, and stay inside their blocks. */
static int
lawful(const char *s)
{
	NgArena		a;
	NgDoc	   *d;
	int32_t		i,
				last = 0;
	int			good = 1;

	ng_arena_init(&a, &tap_allocator);
	d = entities(&a, s);
	for (i = 0; i < d->ents.n; i++)
	{
		const NgEntity *e = &d->ents.v[i];

		good = good && e->at.from >= last && e->at.from < e->at.to && e->at.block >= 0
			&& e->at.to <= d->blocks.v[e->at.block].to
			&& (e->type != NG_ENT_PERSON || (e->name.from >= e->at.from && e->name.to <= e->at.to));
		last = e->at.to;
	}
	ng_arena_free(&a);
	return good;
}

static void
offices(void)
{
	is_str(show("Thủ tướng Lào Khamphan Sayavong đến Hà Nội.", NG_ENT_PERSON),
		   "person(Khamphan Sayavong; Thủ tướng Lào LAO)", "the country between office and name");
	is_str(show("Ủy viên Bộ Chính trị, Thủ tướng Chính phủ Lê Văn Bách phát biểu.", NG_ENT_PERSON),
		   "person(Lê Văn Bách; Ủy viên Bộ Chính trị, Thủ tướng Chính phủ VNM)",
		   "stacked offices are of one person");
	is_str(show("Bộ trưởng Bộ Công nghiệp và Thương mại Campuchia Sok Veasna dự.", NG_ENT_PERSON),
		   "person(Sok Veasna; Bộ trưởng Bộ Công nghiệp và Thương mại Campuchia KHM)",
		   "a ministry of two fields");
	is_str(show("Đại sứ Nga tại Việt Nam Pavel Orlovsky cho biết.", NG_ENT_PERSON),
		   "person(Pavel Orlovsky; Đại sứ Nga tại Việt Nam RUS)",
		   "an ambassador is of the country that sends");
	is_str(show("Đại sứ Việt Nam tại Pháp Trần Thị Lan Chi cho biết.", NG_ENT_PERSON),
		   "person(Trần Thị Lan Chi; Đại sứ Việt Nam tại Pháp VNM)",
		   "and not of the one that receives");
	is_str(show("Cựu Phó Tổng thống Kenya Daniel Otieno qua đời.", NG_ENT_PERSON),
		   "person(Daniel Otieno; Cựu Phó Tổng thống Kenya KEN)",
		   "former and deputy belong to the office");
	is_str(show("Chủ tịch Ủy ban Đối ngoại Hạ viện Mỹ Robert Hale nói.", NG_ENT_PERSON),
		   "person(Robert Hale; Chủ tịch Ủy ban Đối ngoại Hạ viện Mỹ USA)", "a body inside a body");
	is_str(show("Ông Pedro Salgado, Chủ tịch Nhóm nghị sĩ hữu nghị Brazil - Việt Nam, cảm ơn.",
				NG_ENT_PERSON),
		   "person(Pedro Salgado; Chủ tịch Nhóm nghị sĩ hữu nghị Brazil - Việt Nam BRA)",
		   "an office after the name");
	is_str(
		show("Thủ tướng Lào Khamphan Sayavong, Thủ tướng Campuchia Sok Veasna và Chủ tịch nước Lê "
			 "Văn Bách.",
			 NG_ENT_PERSON),
		"person(Khamphan Sayavong; Thủ tướng Lào LAO) person(Sok Veasna; Thủ tướng Campuchia KHM) "
		"person(Lê Văn Bách; Chủ tịch nước VNM)",
		"a list is no stack");
	is_str(
		show("Nhận lời mời của Tổng thống Pháp, Tổng Bí thư, Chủ tịch nước Lê Văn Bách lên đường.",
			 NG_ENT_PERSON),
		"person(Lê Văn Bách; Tổng Bí thư, Chủ tịch nước VNM)", "two heads of state are two people");
	is_str(
		show("Dự họp có các Bộ trưởng: Lê Văn Bách, Trần Thị Lan Chi và Đại sứ Nga Pavel Orlovsky.",
			 NG_ENT_PERSON),
		"person(Lê Văn Bách; Bộ trưởng VNM) person(Trần Thị Lan Chi; Bộ trưởng VNM) person(Pavel "
		"Orlovsky; Đại sứ Nga RUS)",
		"an office that several share");
	is_str(show("Theo bà Trần Thị Lan Chi, Người phát ngôn Bộ Ngoại giao, Tổng thống Brazil Pedro "
				"Salgado sẽ đến.",
				NG_ENT_PERSON),
		   "person(Trần Thị Lan Chi; Người phát ngôn Bộ Ngoại giao VNM) person(Pedro Salgado; Tổng "
		   "thống Brazil BRA)",
		   "the office of the next person is not that of the one before");
	is_str(show("Đại tướng Lê Văn Bách, Bộ trưởng Bộ Quốc phòng, và Thiếu tướng Trần Văn Đạt.",
				NG_ENT_PERSON),
		   "person(Lê Văn Bách; Bộ trưởng Bộ Quốc phòng VNM) person(Trần Văn Đạt; Thiếu tướng VNM)",
		   "a rank only where there is no office");
	is_str(show("Đoàn đại biểu Lào do đồng chí Khamphan Sayavong, Chủ tịch nước, dẫn đầu.",
				NG_ENT_PERSON),
		   "person(Khamphan Sayavong; Chủ tịch nước LAO)",
		   "who leads a delegation is of its country");
	is_str(show("chính quyền Tổng thống Robert Hale.", NG_ENT_PERSON),
		   "person(Robert Hale; Tổng thống)", "an authority is not acting");
	is_str(show("Giám đốc Tập đoàn Kinomoto Haruto Ishida ký.", NG_ENT_PERSON),
		   "person(Haruto Ishida; Giám đốc Tập đoàn Kinomoto)",
		   "a body of an unknown name before a foreign name");
	is_str(show("Phát ngôn viên của ông Salgado.\nTổng thống Brazil Pedro Salgado.", NG_ENT_OFFICE),
		   "office(Phát ngôn viên của ông Salgado)", "an office held for a person is one phrase");
}

static void
names(void)
{
	is_str(show("Chủ tịch nước Lê Văn Bách Thăm Lào.\nChủ tịch nước Lê Văn Bách.\nChủ tịch nước Lê "
				"Văn Bách nói.",
				NG_ENT_PERSON),
		   "person(Lê Văn Bách; Chủ tịch nước VNM) person(Lê Văn Bách; Chủ tịch nước VNM) "
		   "person(Lê Văn Bách; Chủ tịch nước VNM)",
		   "a word too many goes when the page has the name without it");
	is_str(show("Thủ tướng Bun-thoong Chít-ma-ny hội đàm.", NG_ENT_PERSON),
		   "person(Bun-thoong Chít-ma-ny; Thủ tướng)", "a transliterated name");
	is_str(show("Tổng thống Brazil João da Costa e Silva nói.", NG_ENT_PERSON),
		   "person(João da Costa e Silva; Tổng thống Brazil BRA)", "particles inside a name");
	is_str(show("Đặt vòng hoa tại Lăng Chủ tịch Hồ Chí Minh và thăm Học viện Lê Văn Bách.",
				NG_ENT_PERSON),
		   "", "a mausoleum and a school are no persons");
	is_str(show("Anh hùng lao động có ý nghĩa lớn. Ý kiến về pháp luật.", NG_ENT_COUNTRY),
		   "", "words that begin like a country");
	is_str(show("Ông nói. Tại cuộc gặp, Bà cảm ơn.", NG_ENT_PERSON), "", "a pronoun is no name");
}

static void
same_person(void)
{
	is_str(persons(
			   "Tổng thống Nga Pavel Orlovsky đến. Ông Orlovsky nói. Tổng thống Orlovsky về nước."),
		   "Pavel Orlovsky; Tổng thống Nga; RUS", "the family name of a foreigner");
	is_str(persons("Tổng Thư ký NATO Pavel Orlovsky thăm Nhật Bản. Nhật Bản cảm ơn."),
		   "Pavel Orlovsky; Tổng Thư ký NATO; -",
		   "who heads a body of many states is not of the state the page is about");
	is_str(persons("Ông Bách nói trước.\nChủ tịch nước Lê Văn Bách tiếp khách."),
		   "Lê Văn Bách; Chủ tịch nước; VNM",
		   "the given name of a Vietnamese, before the whole name");
	is_str(persons("Thủ tướng Ấn Độ Rajendran Shivakumar đến. Ông Rajendran Shivakumaran cảm ơn."),
		   "Rajendran Shivakumar; Thủ tướng Ấn Độ; IND", "another spelling");
	is_str(persons("Tổng thống Mỹ Rô-bớt Hây (Robert Hale) đến. Ông Hale nói."),
		   "Rô-bớt Hây; Tổng thống Mỹ; USA", "a name in brackets is the same person");
	is_str(
		persons("Phát ngôn viên của ông Salgado, Marta Reis, nói.\nTổng thống Brazil Pedro Salgado "
				"vắng mặt."),
		"Marta Reis; Phát ngôn viên của ông Salgado; BRA | Pedro Salgado; Tổng thống Brazil; BRA",
		"who speaks for a person is of that country");
	is_str(persons("Tổng thống Robert Hale phát biểu. Dư luận chờ Tổng thống Mỹ. Nga và Lào, "
				   "Campuchia, Ấn Độ bình luận."),
		   "Robert Hale; Tổng thống; USA", "the office without a name says whose president");
	is_str(show("Thủ tướng Lê Văn Bách tiếp Thủ tướng Lào Khamphan Sayavong. Thủ tướng Lào cảm ơn.",
				NG_ENT_OFFICE),
		   "office(Thủ tướng Lào LAO = Khamphan Sayavong)",
		   "a bare office is its last holder, by country");
	is_str(show("Tổng Bí thư Lê Văn Bách gặp người đồng cấp Lào Khamphan Sayavong.", NG_ENT_PERSON),
		   "person(Lê Văn Bách; Tổng Bí thư VNM) person(Khamphan Sayavong LAO)", "a counterpart");
}

static void
forums(void)
{
	is_str(show("Dự Hội nghị Cấp cao ASEAN lần thứ 44 tại Lào.", NG_ENT_FORUM),
		   "forum(Hội nghị Cấp cao ASEAN lần thứ 44; ASEAN/44)", "a summit with its number");
	is_str(show("Dự GMS 8, AMM-57 và APEC 2024.", NG_ENT_FORUM),
		   "forum(GMS 8; GMS/8) forum(AMM-57; AMM/57) forum(APEC; APEC/0)",
		   "a bare number, a year is none");
	is_str(
		show("Đại hội lần thứ nhất, Đại hội lần thứ XIV, khóa họp lần thứ mười hai.", NG_ENT_FORUM),
		"forum(Đại hội lần thứ nhất; Đại hội/1) forum(Đại hội lần thứ XIV; Đại hội/14) "
		"forum(khóa họp lần thứ mười hai; khóa họp/12)",
		"numbers in words and Roman digits");
	is_str(show("Diễn đàn Đổi mới Hữu nghị Lào - Việt Nam (ABCD) khai mạc. ABCD lần thứ 3 sẽ họp ở "
				"Lào.",
				NG_ENT_FORUM),
		   "forum(Diễn đàn Đổi mới Hữu nghị Lào - Việt Nam (ABCD); ABCD/0) forum(ABCD lần thứ 3; "
		   "ABCD/3)",
		   "an abbreviation that the page introduces");
	is_str(show("Đồng chủ trì Tham vấn Chính trị Việt - Đức lần thứ 12, Đối thoại nhân quyền Việt "
				"Nam - EU.",
				NG_ENT_FORUM),
		   "forum(Tham vấn Chính trị Việt - Đức lần thứ 12; Tham vấn Chính trị Việt - Đức/12) "
		   "forum(Đối thoại nhân quyền Việt Nam - EU; Đối thoại nhân quyền Việt Nam - EU/0)",
		   "a mechanism that many have takes its parties into its name");
	is_str(show("Dự COP29 tại Azerbaijan.", NG_ENT_FORUM), "forum(COP29; COP/29)",
		   "a number inside the abbreviation");
	is_str(show("hội nghị đã bàn nhiều việc.", NG_ENT_FORUM), "",
		   "a gathering without a name is no forum");
}

static void
others(void)
{
	is_str(show("Tại cuộc tiếp Chủ tịch Liên minh nghị sĩ hữu nghị Nhật – Việt, Chủ tịch nước Lê "
				"Văn Ba nhấn mạnh.",
				NG_ENT_PERSON),
		   "person(Lê Văn Ba; Chủ tịch nước VNM)",
		   "an office of another state before the home state's is another's");
	is_str(show("Bộ Ngoại giao Việt Nam khẳng định.", -1), "org(Bộ Ngoại giao Việt Nam VNM)",
		   "a ministry with its country");
	is_str(show("Đại sứ quán Pháp tại Việt Nam thông báo.", -1),
		   "org(Đại sứ quán Pháp tại Việt Nam FRA)", "an embassy");
	is_str(show("UBND tỉnh Vân Nam ký với UBND tỉnh Lào Cai.", NG_ENT_ORG),
		   "org(UBND tỉnh Vân Nam CHN) org(UBND tỉnh Lào Cai VNM)",
		   "a body of a province is of its country");
	is_str(show("Hai đoàn gặp nhau ở Hội An.", NG_ENT_ORG), "",
		   "a city whose name begins like a body's");
	is_str(show("cán bộ Ngoại giao có mặt.", NG_ENT_ORG), "", "a noun in the middle of a word");
	is_str(show("Việt Nam - Lào nhất trí.", -1), "country(Việt Nam - Lào VNM+LAO)",
		   "a pair of countries");
	is_str(show("Quan hệ Việt - Trung phát triển.", NG_ENT_COUNTRY),
		   "country(Việt - Trung VNM+CHN)", "short forms only in a pair");
	is_str(show("Hai bên nhất trí. Bốn nước cam kết. Các nhà lãnh đạo CLMV dự.", NG_ENT_GROUP),
		   "group(Hai bên) group(Bốn nước) group(Các nhà lãnh đạo CLMV KHM+LAO+MMR+VNM)",
		   "groups with their members");
	is_str(show("nhân dân hai nước Việt Nam và Lào; 112 quốc gia.", NG_ENT_GROUP),
		   "group(nhân dân hai nước Việt Nam và Lào VNM+LAO)",
		   "countries after a group; a count of countries is none");
	is_str(show("Đến tỉnh Vân Nam (Trung Quốc), rồi thủ đô Viêng Chăn.", NG_ENT_PLACE),
		   "place(tỉnh Vân Nam CHN) place(thủ đô Viêng Chăn LAO)", "places with their nouns");
	is_str(show("Thông qua Chiến lược Tokyo 2018.", NG_ENT_PLACE), "",
		   "a place inside a document's title");
}

/* Names of countries that name none. */
static void
no_parties(void)
{
	is_str(show("Em học tiếng Nhật, mê phim Hàn Quốc và món ăn Thái Lan.", NG_ENT_COUNTRY), "",
		   "a language, films, a kitchen");
	is_str(show("Hai người quốc tịch Lào, Campuchia và Thái Lan bị bắt.", NG_ENT_COUNTRY), "",
		   "what papers say of people");
	is_str(show("Đội tuyển Lào và Pháp hòa, HLV Đức vui.", NG_ENT_COUNTRY), "", "teams");
	is_str(show("Tỷ giá đồng Việt Nam tăng.", NG_ENT_COUNTRY), "", "a currency");
	is_str(show("Hợp đồng Nga - Lào; quốc tịch Lào, Pháp phản đối.", NG_ENT_COUNTRY),
		   "country(Nga - Lào RUS+LAO) country(Pháp FRA)",
		   "the end of another word; who acts behind a comma");
	is_str(show("Tô Văn An là người Anh. Anh cho biết sẽ trở lại.", NG_ENT_COUNTRY),
		   "country(Anh GBR)", "a pronoun that begins a sentence");
	is_str(show("Ông Tô Hoài Anh đến. Anh cho biết sẽ trở lại.", NG_ENT_COUNTRY), "",
		   "a person's name");
	is_str(show("Lào gặp Thủ tướng Anh. Anh cho biết sẽ trở lại. Anh và Pháp đồng ý.",
				NG_ENT_COUNTRY),
		   "country(Lào LAO) country(Anh GBR) country(Anh GBR) country(Pháp FRA)",
		   "a country that the page names elsewhere, too");
	is_str(show("Hội nghị kết thúc. Anh, Pháp phản đối.", NG_ENT_COUNTRY),
		   "country(Anh GBR) country(Pháp FRA)", "a country beside another");
}

/* Time and sense under bad input: only that it ends and keeps the law. */
static void
bad_input(void)
{
	static char big[60000];
	size_t		n = 0;

	while (n + 40 < sizeof(big))
		n += (size_t) sprintf(big + n, "Chủ tịch, Phó %s", n % 3 ? "Tổng thống, " : "Lê (");
	ok(lawful(big), "offices without end");
	for (n = 0; n + 8 < sizeof(big);)
		n += (size_t) sprintf(big + n, "Lê A-b.");
	ok(lawful(big), "names without end");
	ok(lawful(""), "nothing");
	ok(lawful("Thủ tướng"), "an office at the end of the text");
	ok(lawful("Hội nghị\nlần thứ\n44 ASEAN (\nÔng"), "phrases cut by line ends");
}

int
main(void)
{
	plan(65);
	offices();
	names();
	same_person();
	forums();
	others();
	no_parties();
	bad_input();
	return done();
}
