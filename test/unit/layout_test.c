/* layout_test.c: which part of a page is the article, and what the page says of it. */
#include <time.h>

#include "article/doc.h"
#include "tap.h"

static NgArena arena;

static NgDoc *
parse(const char *text, size_t nbytes)
{
	NgDoc	   *d = ng_alloc0(&arena, sizeof(NgDoc));

	d->arena = &arena;
	d->text = text;
	d->nbytes = nbytes;
	d->lex = &ng_lexicon_builtin;
	ng_scan(d);
	ng_layout(d);
	ng_sentences(d);
	ng_metadata(d);
	return d;
}

static NgDoc *
page(const char *text)
{
	return parse(text, strlen(text));
}

static const char *const kind_names[] = {
	"breadcrumb",	 "timestamp",	 "title",  "lead",	 "body", "subhead",
	"caption",		 "alt",			 "byline", "source", "url",	 "related_title",
	"related_blurb", "section_head", "media",  "ui"};

/* Kinds of the blocks in order, a star before those of the article itself. */
static const char *
kinds(const char *text)
{
	static char out[4096];
	NgDoc	   *d = page(text);
	size_t		n = 0;
	int			i;

	out[0] = '\0';
	for (i = 0; i < d->blocks.n; i++)
		n += (size_t) sprintf(out + n, "%s%s%s", i ? " " : "", d->blocks.v[i].is_main ? "*" : "",
							  kind_names[d->blocks.v[i].kind]);
	return out;
}

static const char *
words(const NgDoc *d, NgSpan s)
{
	return s.from < s.to ? ng_span_dup(d, s) : "";
}

/* The sentences of a line below a title, set off by " | ". */
static const char *
sentences(const char *line)
{
	static char out[4096];
	char		text[2048];
	NgDoc	   *d;
	size_t		n = 0;
	int			i;

	snprintf(text, sizeof(text), "Một tiêu đề đủ dài cho bài báo\n\n%s", line);
	d = page(text);
	out[0] = '\0';
	for (i = 0; i < d->sents.n; i++)
		if (d->blocks.v[d->sents.v[i].block].line > 1)
			n += (size_t) sprintf(
				out + n, "%s%s", n ? " | " : "",
				ng_span_dup(d, (NgSpan){d->sents.v[i].from, d->sents.v[i].to, -1, -1}));
	return out;
}

/* What a stamp below the title is read as, in UTC. */
static const char *
stamp(const char *line)
{
	static char out[64];
	char		text[512];
	NgDoc	   *d;
	time_t		t;
	struct tm	tm;

	snprintf(text, sizeof(text),
			 "Bộ trưởng Ngoại giao tiếp khách tại Hà Nội\n%s\n\nChiều 7/11, tại Hà Nội, Bộ trưởng "
			 "tiếp đoàn khách quốc tế đang ở thăm.\n",
			 line);
	d = page(text);
	if (!d->meta.has_published)
		return "none";
	t = (time_t) d->meta.published_utc;
	gmtime_r(&t, &tm);
	snprintf(out, sizeof(out), "%04d-%02d-%02d %02d:%02d %s", tm.tm_year + 1900, tm.tm_mon + 1,
			 tm.tm_mday, tm.tm_hour, tm.tm_min, d->meta.published_precision);
	return out;
}

/* Caption, agency and photographer of a caption line. */
static const char *
caption(const char *line)
{
	static char out[1024];
	char		text[1024];
	NgDoc	   *d;

	snprintf(text, sizeof(text),
			 "Hai Bộ trưởng hội đàm tại Hà Nội\n\nChiều 7/11, tại Hà Nội, hai Bộ trưởng đã có cuộc "
			 "hội đàm.\n\n%s\n",
			 line);
	d = page(text);
	if (d->captions.n != 1)
		return "none";
	snprintf(out, sizeof(out), "%s [%s] [%s]", words(d, d->captions.v[0].caption),
			 d->captions.v[0].agency ? d->captions.v[0].agency : "",
			 d->captions.v[0].photographer ? d->captions.v[0].photographer : "");
	return out;
}

/* Author and source of a page that ends in this line. */
static const char *
signature(const char *line)
{
	static char out[1024];
	char		text[1024];
	NgDoc	   *d;

	snprintf(text, sizeof(text),
			 "Hai Bộ trưởng hội đàm tại Hà Nội\n\nChiều 7/11, tại Hà Nội, hai Bộ trưởng đã có cuộc "
			 "hội đàm.\n\n"
			 "Hai bên nhất trí tăng cường hợp tác trên mọi lĩnh vực trong thời gian tới.\n\n%s\n",
			 line);
	d = page(text);
	snprintf(out, sizeof(out), "%s / %s", words(d, d->meta.author), words(d, d->meta.source));
	return out;
}

#define P1 \
	"Tại cuộc gặp, hai Bộ trưởng trao đổi về quan hệ song phương và nhất trí tăng cường hợp tác " \
	"kinh tế.\n"
#define P2 \
	"Hai bên cũng trao đổi về tình hình khu vực và nhất trí phối hợp tại các diễn đàn đa phương " \
	"sắp tới.\n"
#define TITLE "Hai Bộ trưởng bàn hợp tác kinh tế\n"
#define LEAD                                                                                       \
	"Chiều 7/11, tại Hà Nội, hai Bộ trưởng đã có cuộc gặp bàn về hợp tác kinh tế giữa hai nước.\n"

static void
test_blocks(void)
{
	is_str(kinds(TITLE "\n" LEAD "\n" P1 "\n" P2), "*title *lead *body *body",
		   "a plain page: title, lead, body");
	is_str(kinds("Trang chủ Thời sự Đối ngoại\n06:46 | 08/11/2024 GMT+7\n\n" TITLE "\naa\n" LEAD
				 "Một bài khác về cửa khẩu biên giới\n\n" P1 "\n" P2),
		   "breadcrumb timestamp *title ui *lead related_title *body *body",
		   "a content management system's page: a link under the lead is not the article's");
	is_str(kinds(TITLE "\n" LEAD "\n" P1 "\n" TITLE
					   "Hai Bộ trưởng tại buổi họp báo - Ảnh: TTXVN\n\n" P2),
		   "*title *lead *body alt caption *body",
		   "the title above a caption is the picture's text");
	is_str(kinds(TITLE "\n" LEAD "\n" P1 "\n" P2
					   "\nTin liên quan\n\nLễ hội văn hóa mùa thu\n\nLễ hội văn hóa mùa "
					   "thu\n\nSáng 8/11, lễ hội đã khai mạc với nhiều hoạt động.\n"),
		   "*title *lead *body *body section_head media related_title related_blurb",
		   "thumbnail, link and blurb below the article");
	is_str(kinds(TITLE "\n" LEAD "\n" P1 "\n" P2
					   "\nLễ hội văn hóa mùa thu\n\nLễ hội văn hóa mùa thu\n\nSáng 8/11, lễ hội đã "
					   "khai mạc với nhiều hoạt động.\n"),
		   "*title *lead *body *body media related_title related_blurb",
		   "a pair of equal lines begins the links without a head");
	is_str(kinds(TITLE "\n" LEAD "\nTin liên quan\n\nLễ hội văn hóa mùa thu\n\n" P1 "\n" P2),
		   "*title *lead section_head related_title *body *body",
		   "the article goes on below a box in its midst");
	is_str(kinds(TITLE "\n" LEAD "\nHợp tác kinh tế được mở rộng\n\n" P1 "\n" P2),
		   "*title *lead *subhead *body *body", "a heading before a paragraph is a subhead");
	is_str(kinds(TITLE "\n" LEAD "\nMột bài khác về cửa khẩu biên giới\n\nHợp tác kinh tế\n\n" P1
					   "\n" P2),
		   "*title *lead related_title *subhead *body *body",
		   "of two headings in a row the first is a link");
	is_str(kinds(TITLE "\n" LEAD "\n" P1 "\nLễ hội mùa thu khai mạc Lễ hội mùa thu khai mạc\n" P2),
		   "*title *lead *body media related_title related_blurb",
		   "a line doubled as thumbnail and link, and its blurb");
	is_str(kinds(TITLE "\nChiều 7/11, tại Hà Nội, hai Bộ trưởng đã có cuộc gặp bàn về ...\n\n" LEAD
					   "\n" P1),
		   "*title lead *lead *body", "a search engine's copy of the lead is not the article's");
	is_str(kinds(TITLE "\n" LEAD "\nAdmin\n\nNguồn: Báo Một\n\nLeave a Reply\n\nYour email address "
								 "will not be published.\n"),
		   "*title *lead source source ui ui", "comments end the page");
	is_str(kinds(TITLE "\n" LEAD "\nChia sẻ\n\nBình luận\n\n" P1 "\n" P2),
		   "*title *lead ui ui *body *body", "buttons under the lead end nothing");
	is_str(
		kinds(TITLE "\n" LEAD "\n" P1 "\nĐể biết thêm thông tin, mời bạn đọc theo dõi tại đây.\n"),
		"*title *lead *body ui", "an invitation is not the article's");
	is_str(kinds(TITLE "\n" LEAD "Hai bên đã thông tin cho nhau về tình hình mỗi nước\nvà những "
								 "kết quả đạt được trong thời gian qua, nhất là\n"
					   "trong lĩnh vực kinh tế và thương mại giữa hai bên.\n"),
		   "*title *lead *body *body *body", "lines broken by hand are text");
	is_str(kinds("Thời sự\nHà Nội\nTP Hồ Chí Minh\nMột bài đang được đọc nhiều trong "
				 "ngày\n12/03/2024 18:45\n" TITLE LEAD "\n" P1),
		   "breadcrumb ui ui related_title timestamp *title *lead *body",
		   "the title below a menu is the one whose words are in the text");
	is_str(kinds(TITLE
				 "\n" LEAD "\n" P1
				 "\nHai bên đã ký:\n\nThỏa thuận hợp tác nông nghiệp giữa hai Bộ\n\nThỏa thuận hợp "
				 "tác giáo dục giữa hai Bộ\n\nThỏa thuận về môi trường giữa hai nước\n\n" P2),
		   "*title *lead *body *body *body *body *subhead *body", "a list below a colon is text");
	is_str(kinds(TITLE "\n" P1 "\n1. Hợp tác kinh tế;\n\n2. Hợp tác văn hóa;\n\n" P2),
		   "*title *lead *body *body *body", "items of a list are text");
}

static void
test_inline(void)
{
	is_str(
		kinds(TITLE "\n" LEAD "\nHai Bộ trưởng tại buổi họp báo. Ảnh: TTXVN Tại cuộc gặp, hai bên "
							  "trao đổi nhiều vấn đề. Hai bên nhất trí hợp tác./. Minh An/VOV\n"),
		"*title *lead caption *body byline", "caption and byline inside a paragraph are cut out");
	is_str(kinds(TITLE "\n" LEAD "\nTại cuộc gặp, hai bên trao đổi nhiều vấn đề.Theo TTXVN "
								 "https://bao.example/bai-viet-1.htm\n"),
		   "*title *lead *body source url",
		   "source and address at the end of a paragraph are cut out");
	is_str(kinds(TITLE "\nMinh An - Thứ năm, 16/05/2024 22:21 (GMT+7)\n\n" LEAD),
		   "*title byline timestamp *lead", "a byline and a stamp in one line");
}

static void
test_sentences(void)
{
	is_str(sentences("Đoàn đến TP. Hồ Chí Minh ngày 16.5. Kim ngạch đạt 2.500 tấn."),
		   "Đoàn đến TP. Hồ Chí Minh ngày 16.5. | Kim ngạch đạt 2.500 tấn.",
		   "abbreviations, dates and numbers end no sentence");
	is_str(sentences("Ông V. Petrov và bà J.K. Smith đã đến dự. Hai bên trao đổi quà."),
		   "Ông V. Petrov và bà J.K. Smith đã đến dự. | Hai bên trao đổi quà.",
		   "initials end no sentence");
	is_str(sentences("\"Chúng tôi đồng ý!\", ông nói. Hai bên ký kết./."),
		   "\"Chúng tôi đồng ý!\", ông nói. | Hai bên ký kết./.",
		   "quotes and the last stop of an article");
	is_str(sentences("Hai bên nhất trí hợp tác.Bộ trưởng cảm ơn sự giúp đỡ của các bạn."),
		   "Hai bên nhất trí hợp tác. | Bộ trưởng cảm ơn sự giúp đỡ của các bạn.",
		   "sentences run together without a space");
	is_str(sentences("Hai bên thống nhất: hợp tác kinh tế; hợp tác văn hóa; hợp tác giáo dục."),
		   "Hai bên thống nhất: hợp tác kinh tế; hợp tác văn hóa; hợp tác giáo dục.",
		   "a list is one sentence");
	is_str(
		sentences(
			"Theo trang vtv.vn và chinhphu.vn, chuyến thăm kéo dài ba ngày. Đoàn có 20 người..."),
		"Theo trang vtv.vn và chinhphu.vn, chuyến thăm kéo dài ba ngày. | Đoàn có 20 người...",
		"domains end no sentence, three dots do");
	is_str(sentences("Hai bên trao đổi về quan hệ hữu nghị truyền thống giữa\nhai nước trong thời "
					 "gian qua. Kết quả rất tốt đẹp và\nhai bên hài lòng."),
		   "Hai bên trao đổi về quan hệ hữu nghị truyền thống giữa hai nước trong thời gian qua. | "
		   "Kết quả rất tốt đẹp và hai bên hài lòng.",
		   "a sentence goes on over a broken line");
}

static void
test_metadata(void)
{
	NgDoc	   *d;

	is_str(stamp("06:46 | 08/11/2024 GMT+7"), "2024-11-07 23:46 minute", "clock first");
	is_str(stamp("Thứ năm, 16/05/2024 22:21 (GMT+7)"), "2024-05-16 15:21 minute", "weekday first");
	is_str(stamp("Thứ ba, ngày 30/07/2024 21:07 GMT+7"), "2024-07-30 14:07 minute",
		   "weekday and 'ngày'");
	is_str(stamp("Cập nhật lúc 18h45 ngày 12-03-2024"), "2024-03-12 11:45 minute", "hours with h");
	is_str(stamp("12 tháng 3 năm 2024"), "2024-03-11 17:00 day",
		   "a day in words is a day of Viet Nam");
	is_str(stamp("2024-11-08T06:46:00Z"), "2024-11-08 06:46 minute", "another zone is respected");
	is_str(stamp("March 12, 2024 6:45 PM"), "2024-03-12 11:45 minute", "English");
	is_str(stamp("6 giờ trước"), "none", "a relative stamp dates nothing");
	is_str(stamp("31/02/2024 10:00"), "none", "no such day");
	is_str(stamp("https://bao.example/hoi-dam-102241107154556643.htm"), "2024-11-06 17:00 day",
		   "the day in an address, where no stamp is");
	is_str(stamp("https://bao.example/2024/11/07/hoi-dam"), "2024-11-06 17:00 day",
		   "the day in the folders of an address");
	is_str(stamp("https://bao.example/hoi-dam-22479369.epi"), "none", "a number that is no day");

	is_str(signature("Theo Minh An/Báo Một"), "Minh An / Báo Một", "who wrote and where");
	is_str(signature("Minh An (tổng hợp)"), "Minh An / ", "put together by");
	is_str(signature("Nguồn: Báo Một"), " / Báo Một", "the source says so");
	is_str(signature("TTXVN/Tin Tức"), " / TTXVN", "agencies are sources");
	is_str(signature("Huyền An (Theo Reuters, AFP)"), "Huyền An / Reuters",
		   "author with the source in brackets");
	is_str(signature("Bài: Minh An - Ảnh: Hoàng Nam"), "Minh An / ",
		   "who took the pictures is no author");
	is_str(signature("Nguồn VOV: https://bao.example/a-1.vov"), " / VOV",
		   "a source with its address");
	is_str(signature("Admin"), " / ", "an account is nobody");

	d = page("Trang chủ > Thời sự > Đối ngoại\n" TITLE "08/11/2024 06:46\n\nVTV.vn - " LEAD
			 "\n" P1);
	is_str(words(d, d->meta.title), "Hai Bộ trưởng bàn hợp tác kinh tế", "title");
	is_str(words(d, d->meta.section), "Thời sự > Đối ngoại",
		   "section: the breadcrumb without its first word");
	is_str(words(d, d->meta.source), "VTV.vn", "source: the outlet in front of the lead");
	is_str(words(d, d->meta.author), "", "no author where the page names none");
	ok(d->meta.published_day == ng_day(2024, 11, 8), "day of publication in Viet Nam");
}

static void
test_captions(void)
{
	NgDoc	   *d;

	is_str(caption("Hai Bộ trưởng bắt tay. Ảnh: VGP/Nhật Bắc"),
		   "Hai Bộ trưởng bắt tay. [VGP] [Nhật Bắc]", "agency and photographer");
	is_str(caption("Hai Bộ trưởng bắt tay - Ảnh: NGUYỄN VĂN AN"),
		   "Hai Bộ trưởng bắt tay [] [NGUYỄN VĂN AN]", "a photographer in capitals");
	is_str(caption("Hai Bộ trưởng bắt tay (Ảnh: Báo Một)."), "Hai Bộ trưởng bắt tay [Báo Một] []",
		   "credit in brackets");
	is_str(caption("Hai Bộ trưởng bắt tay. (Nguồn: Reuters/TTXVN)"),
		   "Hai Bộ trưởng bắt tay. [Reuters] []", "a source in brackets is a credit");
	is_str(caption("Hai Bộ trưởng bắt tay.\nẢnh: VGP/Nhật Bắc"),
		   "Hai Bộ trưởng bắt tay. [VGP] [Nhật Bắc]", "a credit in the line below");
	is_str(caption("Quang cảnh buổi hội đàm."), "Quang cảnh buổi hội đàm. [] []",
		   "a caption without credit");
	is_str(caption("Nguồn hình ảnh, Reuters Chụp lại hình ảnh, Hai Bộ trưởng bắt tay"),
		   "Hai Bộ trưởng bắt tay [Reuters] []", "labelled credit and caption");
	d = page(TITLE "\n" LEAD "\n" P1 "\nĐọc nhiều\n\nLễ hội mùa thu\n\nLễ hội mùa thu\n\nSáng "
									 "8/11, lễ hội đã khai mạc với nhiều hoạt động.\n");
	ok(d->related.n == 1, "one link");
	is_str(d->related.n ? words(d, d->related.v[0].title) : "", "Lễ hội mùa thu", "its title");
	is_str(d->related.n ? words(d, d->related.v[0].blurb) : "",
		   "Sáng 8/11, lễ hội đã khai mạc với nhiều hoạt động.", "its blurb");
}

/* Every token of a page stands in one block at most, in order; sentences lie in order too. */
static bool
lawful(const NgDoc *d)
{
	int32_t		i,
				at = 0;

	for (i = 0; i < d->blocks.n; i++)
	{
		if (d->blocks.v[i].from < at || d->blocks.v[i].to <= d->blocks.v[i].from ||
			d->blocks.v[i].to > d->toks.n)
			return false;
		at = d->blocks.v[i].to;
	}
	for (i = 0, at = 0; i < d->sents.n; i++)
	{
		if (d->sents.v[i].from < at || d->sents.v[i].to <= d->sents.v[i].from)
			return false;
		at = d->sents.v[i].to;
	}
	return true;
}

static bool
survives(const char *unit, int times)
{
	size_t		n = strlen(unit);
	char	   *text = malloc(n * (size_t) times + 1);
	bool		good;
	int			i;

	for (i = 0; i < times; i++)
		memcpy(text + n * (size_t) i, unit, n);
	text[n * (size_t) times] = '\0';
	good = lawful(parse(text, n * (size_t) times));
	free(text);
	return good;
}

static void
test_hostile(void)
{
	ok(lawful(page("")), "an empty page");
	ok(lawful(page("\n\n\n")), "a page of blank lines");
	ok(survives("\x01\x02\x1f\n", 10000), "control characters");
	ok(survives("Ảnh: ", 50000), "credits without end");
	ok(survives("./", 200000), "stops without end");
	ok(survives("...", 200000), "dots without end");
	ok(survives("http://", 100000), "addresses without end");
	ok(survives("(Ảnh: ", 50000), "brackets that never close");
	ok(survives("Tin liên quan\n", 50000), "boxes without links");
	ok(survives("12/12/2024 - ", 50000), "stamps without end");
	ok(survives("TTXVN/", 50000), "agencies without end");
	ok(survives("\xff\xfe a.\n", 20000), "bytes that are no UTF-8");
}

int
main(void)
{
	plan(74);
	ng_arena_init(&arena, &tap_allocator);
	test_blocks();
	test_inline();
	test_sentences();
	test_metadata();
	test_captions();
	test_hostile();
	ng_arena_free(&arena);
	return done();
}
