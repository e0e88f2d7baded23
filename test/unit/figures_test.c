/* figures_test.c: amounts of our own sentences: value, unit, bound, rate, status, change. */
#include <stdio.h>

#include "article/doc.h"
#include "tap.h"

typedef struct Case
{
	const char *text;
	/* verbatim=value[~high] unit[/per] comparator status [change] | … */
	const char *want;
} Case;

static const Case cases[] = {
	/* spelling of numbers */
	{"Kim ngạch đạt 10,1 tỷ USD.", "10,1 tỷ USD=10100000000 USD eq actual"},
	{"Dự án trị giá gần 8.5 triệu USD.", "gần 8.5 triệu USD=8500000 USD lt actual"},
	{"Quỹ hỗ trợ 1.500.000 đồng.", "1.500.000 đồng=1500000 VND eq actual"},
	{"Vốn vay là 24, 5 tỷ USD.", "24, 5 tỷ USD=24500000000 USD eq actual"},
	{"Họ cam kết hai tỷ rưỡi USD.", "hai tỷ rưỡi USD=2500000000 USD eq actual"},
	{"Họ góp nửa triệu USD.", "nửa triệu USD=500000 USD eq actual"},
	{"Tổng vốn là 1,2 nghìn tỷ đồng.", "1,2 nghìn tỷ đồng=1200000000000 VND eq actual"},
	{"Tổng vốn là 1 tỷ 200 triệu đồng.", "1 tỷ 200 triệu đồng=1200000000 VND eq actual"},
	{"Thu ba mươi lăm triệu euro.", "ba mươi lăm triệu euro=35000000 EUR eq actual"},
	{"Mua một trăm linh năm tấn gạo.", "một trăm linh năm tấn=105 tấn eq actual"},
	{"Nhập 2,250 tấn và 1,234,567 liều.",
	 "2,250 tấn=2250 tấn eq actual | 1,234,567 liều=1234567 liều eq actual"},
	{"Số tiền là 1.234.567,89 USD.", "1.234.567,89 USD=1234567.89 USD eq actual"},
	/* currencies */
	{"Gói này trị giá 100,3 tỷ yên, 5 triệu bảng Anh và 3 tỷ won.",
	 "100,3 tỷ yên=100300000000 JPY eq actual | 5 triệu bảng Anh=5000000 GBP eq actual | 3 tỷ "
	 "won=3000000000 KRW eq actual"},
	{"Họ chi US$ 5 triệu và 10 triệu đô la Mỹ.",
	 "US$ 5 triệu=5000000 USD eq actual | 10 triệu đô la Mỹ=10000000 USD eq actual"},
	{"Có 150 tỷ AUD và 20 triệu nhân dân tệ.",
	 "150 tỷ AUD=150000000000 AUD eq actual | 20 triệu nhân dân tệ=20000000 CNY eq actual"},
	/* bounds */
	{"Có khoảng hơn 100 triệu USD.", "khoảng hơn 100 triệu USD=100000000 USD gt actual"},
	{"Có trên 769 tỷ USD, dưới 3%, ít nhất 6 người.",
	 "trên 769 tỷ USD=769000000000 USD gt actual | dưới 3%=3 percent lt actual | ít nhất 6 người=6 "
	 "người ge actual"},
	{"Phí không quá 5 triệu đồng, chừng 200 suất.",
	 "không quá 5 triệu đồng=5000000 VND le actual | chừng 200 suất=200 suất approx actual"},
	{"Hai bên hợp tác trên 3 lĩnh vực.", "3 lĩnh vực=3 lĩnh vực eq actual"},
	/* ranges, elided units */
	{"Nhiệt độ là 8-11 độ C.", "8-11 độ C=8~11 độ c eq actual"},
	{"Thuế từ 10 đến 15%.", "10 đến 15%=10~15 percent eq actual"},
	{"Giá trị 10-15 tỷ USD.", "10-15 tỷ USD=10000000000~15000000000 USD eq actual"},
	{"Kim ngạch từ 3 lên 5 tỷ USD.",
	 "3=3000000000 USD eq actual | 5 tỷ USD=5000000000 USD eq actual"},
	{"Bán giảm từ 100.000 chiếc xuống còn 80.000.",
	 "100.000 chiếc=100000 chiếc eq actual | 80.000=80000 chiếc eq actual"},
	{"Thị phần tăng 15% - 20%.", "15% - 20%=15~20 percent eq actual 15"},
	/* rates */
	{"Thuế đạt khoảng 200 triệu USD/năm.",
	 "khoảng 200 triệu USD/năm=200000000 USD/năm approx actual"},
	{"Mức đóng góp hàng năm là 10 triệu USD.", "10 triệu USD=10000000 USD/năm eq actual"},
	{"Giá dầu là 80 USD một thùng.", "80 USD=80 USD/thùng eq actual"},
	/* changes, shares, growth */
	{"Kim ngạch đạt 1,73 tỷ USD, tăng 24% so với năm 2021.",
	 "1,73 tỷ USD=1730000000 USD eq actual 24 (năm 2021) | 24%=24 percent eq actual 24 (năm 2021)"},
	{"Xuất khẩu giảm 5% so với cùng kỳ.", "5%=5 percent eq actual -5 (cùng kỳ)"},
	{"Kim ngạch đạt 769 tỷ USD, đóng góp 21,8% tổng thương mại.",
	 "769 tỷ USD=769000000000 USD eq actual | 21,8%=21.8 percent eq actual"},
	{"Tăng trưởng kinh tế đạt 4,6%.", "4,6%=4.6 percent eq actual 4.6"},
	{"Phấn đấu tăng kim ngạch từ 10-15% so với năm 2022.",
	 "10-15%=10~15 percent eq target 10 (năm 2022)"},
	{"Số dự án tăng gấp 3 lần.", "gấp 3 lần=3 lần eq actual"},
	{"Thuế tăng từ 10% lên 25%.", "10%=10 percent eq actual | 25%=25 percent eq actual"},
	{"GDP tăng 7,4%, cao hơn mức 6,9% của quý II.",
	 "7,4%=7.4 percent eq actual 7.4 | 6,9%=6.9 percent eq actual"},
	/* fact, forecast, aim, estimate */
	{"GDP được dự báo đạt 5,5%.", "5,5%=5.5 percent eq forecast"},
	{"Hai bên phấn đấu đưa kim ngạch lên 20 tỷ USD.", "20 tỷ USD=20000000000 USD eq target"},
	{"Hai bên hợp tác chặt chẽ để kim ngạch đạt 10 tỷ USD vào năm 2025 và 15 tỷ USD vào 2030.",
	 "10 tỷ USD=10000000000 USD eq target | 15 tỷ USD=15000000000 USD eq target"},
	{"Hai bên nỗ lực để kim ngạch đạt 10 tỷ USD.", "10 tỷ USD=10000000000 USD eq target"},
	{"Lào mong muốn kim ngạch cán đích 3 tỷ USD.", "3 tỷ USD=3000000000 USD eq target"},
	{"Lào đặt chỉ tiêu xuất khẩu 30 tỷ USD.", "30 tỷ USD=30000000000 USD eq target"},
	{"Kim ngạch ước đạt 53 tỷ USD.", "53 tỷ USD=53000000000 USD eq estimate"},
	{"Kim ngạch vượt mục tiêu, đạt 5 tỷ USD.", "5 tỷ USD=5000000000 USD eq actual"},
	/* counts */
	{"Có 5 hội nghị, diễn đàn và 30 bộ, ngành, địa phương.",
	 "5 hội nghị, diễn đàn=5 hội nghị, diễn đàn eq actual | 30 bộ, ngành, địa phương=30 bộ, ngành, "
	 "địa phương eq actual"},
	{"Họ ký năm văn bản và ba văn kiện.",
	 "năm văn bản=5 văn bản eq actual | ba văn kiện=3 văn kiện eq actual"},
	{"Trong năm văn bản này được ký.", ""},
	{"Đoàn trao 55 bức ảnh và 1.000 mũ bảo hiểm.",
	 "55 bức ảnh=55 bức ảnh eq actual | 1.000 mũ bảo hiểm=1000 mũ bảo hiểm eq actual"},
	{"Ông đã thăm nơi này bốn lần.", "bốn lần=4 lần eq actual"},
	{"Ông nêu 5 kết quả, đề xuất 6 trọng tâm.",
	 "5 kết quả=5 kết quả eq actual | 6 trọng tâm=6 trọng tâm eq actual"},
	/* what is no amount */
	{"Một phần ba số phiếu, hơn 2/3 số ghế.", ""},
	{"Hai nước, 4 nước, hai bên và thương mại 2 chiều.", ""},
	{"Kỳ họp lần thứ 11, khóa XIII, kỳ họp 39, điều 5, tập 2.", ""},
	{"Nghị quyết 34-NQ/TW, nhóm G20, Covid-19, tàu 016, bão số 15.", ""},
	{"Đứng thứ 23/116 quốc gia, xếp thứ 28 trên 145 quốc gia, tỷ số 2-1.", ""},
	{"Gọi +84 981 84 84 hoặc 024.3825.1999, máy bay Su-30MK2.", ""},
	{"Trong 30 năm qua và hai thập kỷ tới.", ""},
	{"Phương châm \"03 cùng\" và \"4 tốt\".", ""},
	{"Chiến lược Tokyo 2018, APEC 2024 tổ chức tại Peru.", ""},
};

static const char *
figures_of(NgArena *a, const char *text)
{
	NgDoc	   *d = ng_parse(a, text, strlen(text), true, 1731500000);
	char	   *out = "";
	int32_t		i;

	for (i = 0; i < d->figures.n; i++)
	{
		const NgFigure *f = &d->figures.v[i];

		out = ng_printf(a, "%s%s%s=%s", out, i ? " | " : "", ng_span_dup(d, f->at), f->value);
		if (f->value_high)
			out = ng_printf(a, "%s~%s", out, f->value_high);
		out = ng_printf(a, "%s %s%s%s %s %s", out, f->currency ? f->currency : f->unit,
						f->per ? "/" : "", f->per ? f->per : "", f->comparator, f->status);
		if (f->change_pct)
			out = ng_printf(a, "%s %s", out, f->change_pct);
		if (f->change_base)
			out = ng_printf(a, "%s (%s)", out, f->change_base);
	}
	return out;
}

/* What the words around an amount say: of what, of whom, when. */
static void
test_context(void)
{
	static const char text[] =
		"Kim ngạch thương mại giữa Việt Nam và Lào đạt 2,25 tỷ USD trong năm 2024.";
	NgArena		a;
	NgDoc	   *d;
	const NgFigure *f;

	ng_arena_init(&a, &tap_allocator);
	d = ng_parse(&a, text, sizeof(text) - 1, false, 0);
	ok(d->figures.n == 1, "one amount");
	f = d->figures.v;
	is_str(f->indicator, "Kim ngạch thương mại", "what is measured");
	ok(f->nsubject == 2 && f->subject[0] == ng_country_from_alpha3("LAO") &&
		   f->subject[1] == ng_country_from_alpha3("VNM"),
	   "of whom, sorted");
	ok(f->day_from == ng_day(2024, 1, 1) && f->day_to == ng_day(2024, 12, 31), "when");
	ng_arena_free(&a);
}

/* A page of a host who has no part in what a body of states trades with another. */
static void
test_body(void)
{
	static const char text[] =
		"Chiều 6/9, tại Vientiane, Lào, lãnh đạo ASEAN và Trung Quốc đã dự hội nghị.\n\n"
		"Hội nghị ghi nhận kim ngạch thương mại ASEAN - Trung Quốc năm 2023 đạt 900 tỷ USD.";
	NgArena		a;
	NgDoc	   *d;

	ng_arena_init(&a, &tap_allocator);
	d = ng_parse(&a, text, sizeof(text) - 1, false, 0);
	ok(d->figures.n == 1 && d->figures.v[0].nsubject == 1 &&
		   d->figures.v[0].subject[0] == ng_country_from_alpha3("CHN"),
	   "of two ends one is no country");
	ng_arena_free(&a);
}

int
main(void)
{
	size_t		i;
	NgArena		a;

	plan((int) (sizeof(cases) / sizeof(cases[0])) + 5);
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
	{
		ng_arena_init(&a, &tap_allocator);
		is_str(figures_of(&a, cases[i].text), cases[i].want, cases[i].text);
		ng_arena_free(&a);
	}
	test_context();
	test_body();
	return done();
}
