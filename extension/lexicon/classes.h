/*
 * classes.h: the categories (one lexicon/NAME.tsv each) and the classes that
 * their rows may have.  A class is what the grammar in C may ask for; which
 * words belong to it is said in the tsv alone.
 *
 * To add a class: one line here, then use it in the tsv (lower case) and in C
 * (NG_CATEGORY_CLASS).  The compiler of the lexicon refuses unknown names.
 */
#ifndef NG_CLASSES_H
#define NG_CLASSES_H

/* X(CATEGORY, file name without .tsv) */
#define NG_LEX_CATEGORIES(X) \
	X(COUNTRY, countries) \
	X(PLACE, places) \
	X(OFFICE, offices) \
	X(ORG, orgs) \
	X(FORUM, forums) \
	X(NAME, names) \
	X(GROUP, groups) \
	X(TIME, time) \
	X(NUMBER, numbers) \
	X(UNIT, units) \
	X(INDICATOR, indicators) \
	X(HEDGE, hedges) \
	X(LAYOUT, layout) \
	X(GRAMMAR, grammar) \
	X(TRIGGER, triggers) \
	X(AREA, areas)

/* X(CATEGORY, CLASS) */
#define NG_COUNTRY_CLASSES(X) \
	X(COUNTRY, NAME) \
	X(COUNTRY, DEMONYM)		/* a word for the country's people or side only */ \
	X(COUNTRY, CAPITAL_NAME)	/* a seat of government used for it: Nhà Trắng, Điện Kremlin */

#define NG_PLACE_CLASSES(X) \
	X(PLACE, CITY) \
	X(PLACE, PROVINCE) \
	X(PLACE, REGION)		/* châu Á, Trung Đông, Biển Đông */ \
	X(PLACE, VENUE)			/* Phủ Chủ tịch, Trụ sở Chính phủ */ \
	X(PLACE, NOUN)			/* thành phố, tỉnh, bang, huyện, thủ đô: heads of a place name */

#define NG_OFFICE_CLASSES(X) \
	X(OFFICE, OFFICE) \
	X(OFFICE, PREFIX)		/* phó, quyền, cựu, nguyên, tân */ \
	X(OFFICE, RANK)			/* military ranks and academic titles before a name */ \
	X(OFFICE, MEMBERSHIP)	/* Ủy viên Bộ Chính trị: stacks before an office */ \
	X(OFFICE, PERSON)		/* nhà báo, chuyên gia: what a person is without holding an office */ \
	X(OFFICE, JOIN)			/* kiêm */ \
	X(OFFICE, CHARGE)		/* phụ trách, về: what the holder sees to */ \
	X(OFFICE, POST)			/* tại, bên cạnh: where the office is held */ \
	X(OFFICE, APPOINT)		/* giữ chức, đắc cử: the office that follows is that of the subject */ \
	X(OFFICE, TOPIC)		/* ngoại giao, thương mại: fields that offices, ministries and forums are named after */

#define NG_ORG_CLASSES(X) \
	X(ORG, ORG) \
	X(ORG, NOUN)			/* bộ, ủy ban, tập đoàn, đại sứ quán: heads of an organization's name */ \
	X(ORG, MEDIA)			/* press agencies and papers */ \
	X(ORG, NGO)

#define NG_FORUM_CLASSES(X) \
	X(FORUM, ORGANIZATION) \
	X(FORUM, MECHANISM) \
	X(FORUM, SUMMIT) \
	X(FORUM, AGREEMENT) \
	X(FORUM, NOUN)			/* hội nghị, kỳ họp, diễn đàn: heads of a forum's name */ \
	X(FORUM, ORDINAL)		/* lần thứ, khóa, vòng */

#define NG_NAME_CLASSES(X) \
	X(NAME, SURNAME) \
	X(NAME, PARTICLE)		/* de, bin, van, al */ \
	X(NAME, HONORIFIC)		/* ông, bà, ngài, đồng chí */ \
	X(NAME, GIVEN)			/* foreign given names worth knowing */ \
	X(NAME, NAMESAKE)		/* đường, giải thưởng: a name after it names a thing */ \
	X(NAME, LOOKALIKE)		/* ý nghĩa, anh hùng: begins like a country or a name and is neither */ \
	X(NAME, KIND)			/* tiếng, món, đội tuyển: a country behind it says of what kind it is */ \
	X(NAME, HOMONYM)		/* Anh: a country, or a common word that begins a sentence */

#define NG_GROUP_CLASSES(X) \
	X(GROUP, SIDES)			/* hai bên: the parties at hand; num = how many, 0 unsaid */ \
	X(GROUP, LEADERS)		/* hai Thủ tướng, các nhà lãnh đạo */ \
	X(GROUP, MEMBERS)		/* các nước thành viên */ \
	X(GROUP, GATHERING)		/* hội nghị, kỳ họp, cuộc gặp as the one that acts */ \
	X(GROUP, PRONOUN)		/* ông, bà, người đồng cấp */ \
	X(GROUP, NOUN)			/* bên, nước, nhà lãnh đạo after a number */

/* time: months and days are numbers; num holds the value of the word */
#define NG_TIME_CLASSES(X) \
	X(TIME, DAY) X(TIME, MONTH) X(TIME, YEAR) X(TIME, QUARTER) X(TIME, WEEK) X(TIME, DECADE) X(TIME, CENTURY) X(TIME, HOUR) X(TIME, MINUTE) \
	X(TIME, WEEKDAY)		/* num 1 = Monday … 7 */ \
	X(TIME, PART)			/* arg MO MI AF EV NI */ \
	X(TIME, DEICTIC)		/* arg says which: day-1, day0, year-1, month0 … */ \
	X(TIME, VAGUE)			/* arg PAST_REF PRESENT_REF FUTURE_REF */ \
	X(TIME, PERIOD)			/* giai đoạn, thời kỳ, nhiệm kỳ */ \
	X(TIME, FROM) X(TIME, TO) X(TIME, SINCE) X(TIME, BEFORE) X(TIME, AFTER) \
	X(TIME, START) X(TIME, MIDDLE) X(TIME, END) X(TIME, FIRST) X(TIME, LAST) X(TIME, HALF) \
	X(TIME, NEXT) X(TIME, THIS) X(TIME, EVERY) X(TIME, SAME) X(TIME, LOCAL) X(TIME, HOLIDAY) X(TIME, UNIT) X(TIME, PLURAL) X(TIME, MONTH_NAME) \
	X(TIME, WHOLE)			/* cả năm: all of it */ \
	X(TIME, CYCLE)			/* names of the sixty-year cycle */ \
	X(TIME, LEAD)			/* after it a day needs no keyword: kỷ niệm 2-9 */ \
	X(TIME, NAME_HEAD)		/* what has a number for a name: quảng trường, số, tàu */

#define NG_NUMBER_CLASSES(X) \
	X(NUMBER, DIGIT)		/* một … chín, num 1..9 */ \
	X(NUMBER, TEN) X(NUMBER, HUNDRED) \
	X(NUMBER, MULTIPLIER)	/* nghìn triệu tỷ, num = factor */ \
	X(NUMBER, HALF) X(NUMBER, ORDINAL) X(NUMBER, ROMAN) X(NUMBER, SOME)

#define NG_UNIT_CLASSES(X) \
	X(UNIT, CURRENCY)		/* name = ISO 4217 */ \
	X(UNIT, PERCENT) X(UNIT, POINT) \
	X(UNIT, COUNT)			/* nouns that are counted: người, dự án */ \
	X(UNIT, CLASSIFIER) X(UNIT, MEASURE) X(UNIT, PER) X(UNIT, TIMES) \
	X(UNIT, STOP)			/* nouns whose count is no figure: nước, bên, chiều, mặt */

#define NG_INDICATOR_CLASSES(X) \
	X(INDICATOR, TRADE) X(INDICATOR, INVESTMENT) X(INDICATOR, AID) X(INDICATOR, GROWTH) X(INDICATOR, SHARE) X(INDICATOR, PEOPLE) X(INDICATOR, OTHER)

#define NG_HEDGE_CLASSES(X) \
	X(HEDGE, GT) X(HEDGE, GE) X(HEDGE, LT) X(HEDGE, LE) X(HEDGE, APPROX) \
	X(HEDGE, INCREASE) X(HEDGE, DECREASE) X(HEDGE, COMPARED) X(HEDGE, REACH) \
	X(HEDGE, FORECAST) X(HEDGE, TARGET) X(HEDGE, ESTIMATE) X(HEDGE, SHARE_OF)

#define NG_LAYOUT_CLASSES(X) \
	X(LAYOUT, NAVIGATION) X(LAYOUT, RELATED_HEAD) X(LAYOUT, PHOTO) X(LAYOUT, SOURCE) X(LAYOUT, BY) X(LAYOUT, AGENCY) \
	X(LAYOUT, UI) X(LAYOUT, SECTION) X(LAYOUT, READ_ALSO) X(LAYOUT, TIME_ZONE) X(LAYOUT, VIDEO) X(LAYOUT, FOLLOW) \
	X(LAYOUT, STAMP)		/* words around a date of publication: cập nhật, đăng lúc; arg ago: "giờ trước" after a number */ \
	X(LAYOUT, CAPTION)		/* how a caption without credit speaks: quang cảnh (arg start), (trái) */ \
	X(LAYOUT, OPENER)		/* first words of a sentence that no name holds; arg number: before a number only, weak: not before a capital */ \
	X(LAYOUT, DESK)			/* who signs without a name: PV, Ban Thời sự */ \
	X(LAYOUT, ACCOUNT)		/* accounts that post, no persons: admin */ \
	X(LAYOUT, EDITED)		/* tổng hợp, lược dịch after a byline */ \
	X(LAYOUT, OUTLET)		/* nouns that head the name of a press outlet: báo, tạp chí, đài */ \
	X(LAYOUT, ABBREVIATION)	/* words whose full stop ends no sentence: TP., ThS. */

/*
 * grammar: closed-class words that several stages need.  Some are asked for only as words of any
 * class, which no unknown noun can be (OR).
 */
#define NG_GRAMMAR_CLASSES(X) \
	X(GRAMMAR, AND) X(GRAMMAR, OR) X(GRAMMAR, WITH) X(GRAMMAR, AT) X(GRAMMAR, BY) X(GRAMMAR, BETWEEN) X(GRAMMAR, OF) X(GRAMMAR, FOR) X(GRAMMAR, TO) X(GRAMMAR, FROM) X(GRAMMAR, IN) \
	X(GRAMMAR, THAT) X(GRAMMAR, WHICH) X(GRAMMAR, PASSIVE) X(GRAMMAR, PAST) X(GRAMMAR, FUTURE) X(GRAMMAR, PRESENT) X(GRAMMAR, NEGATION) X(GRAMMAR, HYPOTHETICAL) \
	X(GRAMMAR, OCCASION)	/* nhân dịp, bên lề, trong khuôn khổ */ \
	X(GRAMMAR, ACCORDING)	/* theo */ \
	X(GRAMMAR, BEHALF)		/* thay mặt, thừa ủy quyền */ \
	X(GRAMMAR, SIDE)		/* phía, bên */ \
	X(GRAMMAR, PLURAL)		/* các, những */ \
	X(GRAMMAR, BOTH) X(GRAMMAR, INCLUDING) X(GRAMMAR, HEAD_OF) X(GRAMMAR, DELEGATION) X(GRAMMAR, COUNTERPART) X(GRAMMAR, SPOUSE) X(GRAMMAR, CLAUSE) X(GRAMMAR, ADVERB) \
	X(GRAMMAR, INVITED_BY)	/* theo lời mời của: the host follows */ \
	X(GRAMMAR, LOOKALIKE)	/* words that hold one of these as a syllable: nhân dân is no "nhân" (on the occasion of) */ \
	X(GRAMMAR, WHEN)	/* khi, nhân dịp: what follows happened, whatever was asked for before */ \
	X(GRAMMAR, LOCALITY)	/* parts of a country that stand before its name: hai địa phương Trung Quốc */ \
	X(GRAMMAR, RETINUE)	/* cùng đi có, thành viên đoàn gồm: the members of a delegation follow */ \
	X(GRAMMAR, ESCORT)		/* tháp tùng: the head of the delegation follows */ \
	X(GRAMMAR, CAUSE)		/* thúc đẩy, thuyết phục: somebody is to do what follows */ \
	X(GRAMMAR, STATE)		/* Đảng, Nhà nước, nhân dân before a country: the country */ \
	X(GRAMMAR, PURPOSE)		/* để, nhằm: what follows is wanted, not done */ \
	X(GRAMMAR, LECTURER)	/* diễn giả: who is among them speaks */ \
	X(GRAMMAR, NOTICE)		/* thông báo, thông cáo: what a body gives out */ \
	X(GRAMMAR, SCENE)		/* trong bối cảnh, trong khi: a clause of its own follows */ \
	X(GRAMMAR, PRESENCE)	/* sự tham gia của, cùng dự có: those who take part follow */ \
	X(GRAMMAR, QUOTING)		/* dẫn lời: who is quoted follows */ \
	X(GRAMMAR, SINCE)		/* kể từ khi: from when on something has been so */ \
	X(GRAMMAR, VESSEL)		/* tàu sân bay: a ship acts for the navy whose it is */ \
	X(GRAMMAR, SHOWING)		/* cho thấy: what stands before it is spoken of */ \
	X(GRAMMAR, TOGETHER)	/* cùng right before a verb: all of those before it do it */ \
	X(GRAMMAR, NEED)		/* cần: what those before it are to do */

/* triggers: how the phrase takes its parties; the kind is the column "kind" */
#define NG_TRIGGER_CLASSES(X) \
	X(TRIGGER, VERB)		/* subject acts: A tiếp B, A thăm X */ \
	X(TRIGGER, NOUN)		/* the event as a noun: cuộc hội đàm giữa A và B */ \
	X(TRIGGER, SPEECH)		/* subject says: khẳng định, nhấn mạnh */ \
	X(TRIGGER, ASK)			/* subject asks object */ \
	X(TRIGGER, AGREE)		/* subjects agree */ \
	X(TRIGGER, PLEDGE) \
	X(TRIGGER, TARGET) \
	X(TRIGGER, DOCUMENT)	/* object a document: ký, thông qua */ \
	X(TRIGGER, OBJECT)		/* nouns that are a document: hiệp định, tuyên bố chung */ \
	X(TRIGGER, STOP)		/* look-alikes: gặp khó khăn, tiếp tục */ \
	X(TRIGGER, ATTEND) X(TRIGGER, OCCUR) X(TRIGGER, HOST) X(TRIGGER, WITNESS) X(TRIGGER, COCHAIR) X(TRIGGER, CHAIR) X(TRIGGER, INVITE) \
	X(TRIGGER, ACTION)		/* what is agreed or asked for: tăng cường, thúc đẩy; opens an item of a list */ \
	X(TRIGGER, HONOUR)		/* nouns of what is conferred: huân chương, kỷ niệm chương */ \
	X(TRIGGER, ITEM)		/* một là, thứ nhất: opens an item of a proposal */ \
	X(TRIGGER, GIFT)		/* học bổng, thiết bị y tế: what help consists of */ \
	X(TRIGGER, SPORT)		/* trận đấu, đội tuyển: countries that meet there are teams */ \
	X(TRIGGER, ARRIVE)		/* đến, tới, sang: a visit when a person does so abroad */ \
	X(TRIGGER, HOME)		/* cử tri, đảng đối lập: politics at home */

#define NG_AREA_CLASSES(X) \
	X(AREA, AREA)

#define NG_LEX_CLASSES(X) \
	NG_COUNTRY_CLASSES(X) NG_PLACE_CLASSES(X) NG_OFFICE_CLASSES(X) NG_ORG_CLASSES(X) NG_FORUM_CLASSES(X) NG_NAME_CLASSES(X) \
	NG_GROUP_CLASSES(X) NG_TIME_CLASSES(X) NG_NUMBER_CLASSES(X) NG_UNIT_CLASSES(X) NG_INDICATOR_CLASSES(X) NG_HEDGE_CLASSES(X) \
	NG_LAYOUT_CLASSES(X) NG_GRAMMAR_CLASSES(X) NG_TRIGGER_CLASSES(X) NG_AREA_CLASSES(X)

typedef enum NgLexCat
{
#define X(c, f) NG_CAT_##c,
	NG_LEX_CATEGORIES(X)
#undef X
	NG_CAT_COUNT
} NgLexCat;

/* Classes are numbered within their category, from 1; 0 is "any". */
#define X(c, k) NG_##c##_##k,
enum NgCountryClass { NG_COUNTRY_ANY, NG_COUNTRY_CLASSES(X) };
enum NgPlaceClass { NG_PLACE_ANY, NG_PLACE_CLASSES(X) };
enum NgOfficeClass { NG_OFFICE_ANY, NG_OFFICE_CLASSES(X) };
enum NgOrgClass { NG_ORG_ANY, NG_ORG_CLASSES(X) };
enum NgForumClass { NG_FORUM_ANY, NG_FORUM_CLASSES(X) };
enum NgNameClass { NG_NAME_ANY, NG_NAME_CLASSES(X) };
enum NgGroupClass { NG_GROUP_ANY, NG_GROUP_CLASSES(X) };
enum NgTimeClass { NG_TIME_ANY, NG_TIME_CLASSES(X) };
enum NgNumberClass { NG_NUMBER_ANY, NG_NUMBER_CLASSES(X) };
enum NgUnitClass { NG_UNIT_ANY, NG_UNIT_CLASSES(X) };
enum NgIndicatorClass { NG_INDICATOR_ANY, NG_INDICATOR_CLASSES(X) };
enum NgHedgeClass { NG_HEDGE_ANY, NG_HEDGE_CLASSES(X) };
enum NgLayoutClass { NG_LAYOUT_ANY, NG_LAYOUT_CLASSES(X) };
enum NgGrammarClass { NG_GRAMMAR_ANY, NG_GRAMMAR_CLASSES(X) };
enum NgTriggerClass { NG_TRIGGER_ANY, NG_TRIGGER_CLASSES(X) };
enum NgAreaClass { NG_AREA_ANY, NG_AREA_CLASSES(X) };
#undef X

/*
 * All classes as the bits of one set (NgLexDigest): a category has a bit for
 * "any" and one a class behind it.  Time and grammar begin a word of 64, so that
 * in it a class is its own number.
 */
enum NgClassBit
{
#define X(c, k) NG_BIT_##c##_##k,
	NG_BIT_TIME_ANY = 0, NG_TIME_CLASSES(X) NG_TIME_BITS_END,
	NG_BIT_GRAMMAR_ANY = 64, NG_GRAMMAR_CLASSES(X) NG_GRAMMAR_BITS_END,
	NG_BIT_COUNTRY_ANY = 128, NG_COUNTRY_CLASSES(X)
	NG_BIT_PLACE_ANY, NG_PLACE_CLASSES(X)
	NG_BIT_OFFICE_ANY, NG_OFFICE_CLASSES(X)
	NG_BIT_ORG_ANY, NG_ORG_CLASSES(X)
	NG_BIT_FORUM_ANY, NG_FORUM_CLASSES(X)
	NG_BIT_NAME_ANY, NG_NAME_CLASSES(X)
	NG_BIT_GROUP_ANY, NG_GROUP_CLASSES(X)
	NG_BIT_NUMBER_ANY, NG_NUMBER_CLASSES(X)
	NG_BIT_UNIT_ANY, NG_UNIT_CLASSES(X)
	NG_BIT_INDICATOR_ANY, NG_INDICATOR_CLASSES(X)
	NG_BIT_HEDGE_ANY, NG_HEDGE_CLASSES(X)
	NG_BIT_LAYOUT_ANY, NG_LAYOUT_CLASSES(X)
	NG_BIT_TRIGGER_ANY, NG_TRIGGER_CLASSES(X)
	NG_BIT_AREA_ANY, NG_AREA_CLASSES(X)
	NG_CLASS_BITS_END
#undef X
};
#define NG_BIT_WORDS 5

_Static_assert((int) NG_TIME_BITS_END <= 61, "timex.h has three bits more in the word of time");
_Static_assert((int) NG_GRAMMAR_BITS_END <= 128 && (int) NG_CLASS_BITS_END <= 64 * NG_BIT_WORDS, "every class has a bit");

#endif
