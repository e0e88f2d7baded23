/* dates_test.c: time expressions of our own sentences, and the days they mean. */
#include <stdio.h>

#include "article/doc.h"
#include "tap.h"

typedef struct Case
{
	const char *text;
	const char *published;		/* a day, or "" */
	const char *want;			/* verbatim=value[ mod], … */
} Case;

static const char *const mods[] = {"", " START", " MID", " END", " APPROX"};

static const Case cases[] = {
	/* a day and its month, in every spelling */
	{"Ngày 7/11, hai bên họp.", "2024-11-08", "Ngày 7/11=2024-11-07"},
	{"Ngày 7-11, hai bên họp.", "2024-11-08", "Ngày 7-11=2024-11-07"},
	{"Ngày 7.11, hai bên họp.", "2024-11-08", "Ngày 7.11=2024-11-07"},
	{"Hôm 07/11/2024, hai bên họp.", "", "Hôm 07/11/2024=2024-11-07"},
	{"Hiệp định ký ngày 20.9.1977 tại Hà Nội.", "2024-11-08", "ngày 20.9.1977=1977-09-20"},
	{"Ngày 30 tháng 4 năm 1975 là ngày lịch sử.", "", "Ngày 30 tháng 4 năm 1975=1975-04-30"},
	{"Cuộc họp ngày mùng 3 tháng Hai năm 2023.", "", "ngày mùng 3 tháng Hai năm 2023=2023-02-03"},
	{"Bài đăng 19 tháng 9 2024 trên trang chủ.", "", "19 tháng 9 2024=2024-09-19"},
	{"Chiều 31/2 không có thật.", "2024-11-08", ""},
	{"Ngày 29/2 ông tới thăm.", "2024-11-08", "Ngày 29/2=2024-02-29"},
	/* spans and lists of days */
	{"Ông thăm Lào từ ngày 31/7-3/8.", "2024-07-20", "từ ngày 31/7-3/8=2024-07-31/2024-08-03"},
	{"Chuyến thăm diễn ra 5 -8/7/2017.", "", "5 -8/7/2017=2017-07-05/2017-07-08"},
	{"Hội nghị (24-27/7) có ý nghĩa lớn.", "2024-07-20", "24-27/7=2024-07-24/2024-07-27"},
	{"Ông thăm Lào từ 16 đến 21/11.", "2024-11-14", "từ 16 đến 21/11=2024-11-16/2024-11-21"},
	{"Ông thăm Lào từ 29 đến 31- 5-2017.", "", "từ 29 đến 31- 5-2017=2017-05-29/2017-05-31"},
	{"Ông ở Lào từ ngày 30-12 đến 2-1.", "2024-12-28",
	 "từ ngày 30-12 đến 2-1=2024-12-30/2025-01-02"},
	{"Ông thăm nước này trong hai ngày 19 và 20-6.", "2024-06-17",
	 "hai ngày 19 và 20-6={2024-06-19,2024-06-20}"},
	{"Hội nghị họp các ngày 3, 4 và 5/6.", "2024-06-01",
	 "các ngày 3, 4 và 5/6={2024-06-03,2024-06-04,2024-06-05}"},
	{"Kỷ niệm ngày truyền thống (27/7/1947 - 27/7/2025).", "",
	 "27/7/1947=1947-07-27 | 27/7/2025=2025-07-27"},
	{"Đêm 5, rạng sáng 6/7, hai bên ngừng bắn.", "2024-07-06",
	 "Đêm 5, rạng sáng 6/7=2024-07-05TNI/2024-07-06TMO"},
	{"Hội nghị lần thứ 23, ngày 6/6, tại Tokyo.", "2017-06-06", "ngày 6/6=2017-06-06"},
	{"Hội nghị khai mạc ngày 18 và bế mạc ngày 20/9.", "2024-09-20",
	 "ngày 18=2024-09-18 | ngày 20/9=2024-09-20"},
	{"Hội nghị diễn ra ngày 7-8 tháng 11.", "2024-11-08",
	 "ngày 7-8 tháng 11=2024-11-07/2024-11-08"},
	{"Ông gặp bà sáng 19 và 20-6.", "2024-06-21", "sáng 19 và 20-6={2024-06-19TMO,2024-06-20TMO}"},
	{"Ông gặp bà hôm 4/11 và 5/11.", "2024-11-08", "hôm 4/11=2024-11-04 | 5/11=2024-11-05"},
	{"Đăng 2024-11-07 10:20.", "", "2024-11-07 10:20=2024-11-07T10:20"},
	{"Hội nghị họp các ngày 7/11, 8/11 và 9/11.", "2024-11-08",
	 "ngày 7/11=2024-11-07 | 8/11=2024-11-08 | 9/11=2024-11-09"},
	{"Ông mừng mùng 1 Tết.", "2024-11-08", ""},
	{"Ngày 7 và 8/2 đến Hà Nội có hai đoàn.", "2017-02-08",
	 "Ngày 7 và 8/2={2017-02-07,2017-02-08}"},
	/* months, quarters, parts of a year */
	{"Trong 9 tháng năm 2024, 11 tháng của năm 2023.", "",
	 "9 tháng năm 2024=2024-01/2024-09 | 11 tháng của năm 2023=2023-01/2023-11"},
	{"Hồi tháng 11-2013, ông tới đây.", "", "tháng 11-2013=2013-11"},
	{"Tháng 1.2024 hai bên ký kết.", "", "Tháng 1.2024=2024-01"},
	{"Tháng 3 năm ngoái, tòa ra lệnh.", "2024-09-04", "Tháng 3 năm ngoái=2023-03"},
	{"Tháng Tư năm 2020 là mốc lớn.", "", "Tháng Tư năm 2020=2020-04"},
	{"Quý IV năm nay xuất khẩu tăng.", "2024-11-08", "Quý IV năm nay=2024-Q4"},
	{"Trong quý I/2024 và quý 3-2025.", "", "quý I/2024=2024-Q1 | quý 3-2025=2025-Q3"},
	{"Xuất khẩu 5 tháng đầu năm 2017 tăng.", "", "5 tháng đầu năm 2017=2017-01/2017-05"},
	{"Sáu tháng cuối năm 2023 khó khăn.", "", "Sáu tháng cuối năm 2023=2023-07/2023-12"},
	{"Nửa đầu năm 2013 kim ngạch tăng.", "", "Nửa đầu năm 2013=2013-01/2013-06"},
	{"Dự án chạy từ tháng 3 đến tháng 12/2025.", "",
	 "từ tháng 3 đến tháng 12/2025=2025-03/2025-12"},
	{"Các tháng 7, 8 và 9/2024 có mưa.", "", "Các tháng 7, 8 và 9/2024={2024-07,2024-08,2024-09}"},
	{"Đầu tháng này ông tới Italy.", "2024-06-26", "Đầu tháng này=2024-06 START"},
	{"Cuối năm ngoái hai bên ký.", "2024-06-26", "Cuối năm ngoái=2023 END"},
	{"Giữa những năm 90 của thế kỷ XX, quan hệ ấm lên.", "",
	 "Giữa những năm 90 của thế kỷ XX=199 MID"},
	{"Quan hệ có từ thập niên 1990.", "", "từ thập niên 1990=199/.."},
	{"Thế kỷ 21 là của châu Á.", "", "Thế kỷ 21=20"},
	{"Hai nước lập quan hệ từ 3/1947.", "", "từ 3/1947=1947-03/.."},
	{"Xuất khẩu 10 tháng năm nay và 9 tháng năm 2023.", "2024-11-08",
	 "10 tháng năm nay=2024-01/2024-10 | 9 tháng năm 2023=2023-01/2023-09"},
	/* years */
	{"Từ 2024 đến 2026 có hai giai đoạn; năm học 2023/2024.", "",
	 "Từ 2024 đến 2026=2024/2026 | năm học 2023/2024=2023/2024"},
	{"Kế hoạch 5 năm 2021-2025.", "", "5 năm=P5Y | 2021-2025=2021/2025"},
	{"Ông thăm các năm 2001, 2006, 2013.", "", "các năm 2001, 2006, 2013={2001,2006,2013}"},
	{"Tài khóa 2015-2016 có thặng dư.", "", "Tài khóa 2015-2016=2015/2016"},
	{"Kế hoạch giai đoạn 2021-2025 và nhiệm kỳ 2021 - 2026.", "",
	 "giai đoạn 2021-2025=2021/2025 | nhiệm kỳ 2021 - 2026=2021/2026"},
	{"Hai bên ký Hiệp định hợp tác 2021-2025.", "", "2021-2025=2021/2025"},
	{"Tuần lễ Cấp cao APEC 2024 khai mạc.", "", "2024=2024"},
	{"APEC 2017 tổ chức tại Đà Nẵng.", "", "2017=2017"},
	{"Tầm nhìn 2030 của Liên hợp quốc.", "", "2030=2030"},
	{"Cả năm 2022 vốn đầu tư tăng.", "", "Cả năm 2022=2022"},
	{"Tăng so với cùng kỳ năm 2022.", "", "cùng kỳ năm 2022=2022"},
	{"Năm 2017, hai nước ký; tháng 8 ông thăm lại.", "2024-11-08",
	 "Năm 2017=2017 | tháng 8=2017-08"},
	/* open ends: a state has a beginning, an act a date */
	{"Nước này là thành viên từ năm 2002.", "2024-11-08", "từ năm 2002=2002/.."},
	{"Từ năm 2008 đến nay, hai bên hợp tác tốt.", "2024-11-14",
	 "Từ năm 2008 đến nay=2008/2024-11-14"},
	{"Giai đoạn 2014 đến nay có nhiều đổi thay.", "2017-06-04",
	 "Giai đoạn 2014 đến nay=2014/2017-06-04"},
	{"Ngay từ đầu năm 2022, hai bên hợp tác.", "2024-11-14", "đầu năm 2022=2022 START"},
	{"Từ nay đến năm 2030 còn nhiều việc; giai đoạn 2011-nay.", "2024-11-08",
	 "Từ nay đến năm 2030=2024-11-08/2030 | giai đoạn 2011-nay=2011/2024-11-08"},
	{"Hai nước gia nhập ASEAN từ năm 1995.", "2024-11-08", "năm 1995=1995"},
	{"Ông thăm chính thức Lào từ ngày 5/11.", "2024-11-08", "từ ngày 5/11=2024-11-05/.."},
	/* words that point */
	{"Sáng nay, hai bên họp; tối qua họ đã gặp.", "2024-11-08",
	 "Sáng nay=2024-11-08TMO | tối qua=2024-11-07TEV"},
	{"Chiều nay (15/8) và ngày mai, 16/8.", "2024-08-15",
	 "Chiều nay (15/8)=2024-08-15TAF | ngày mai, 16/8=2024-08-16"},
	{"Hôm qua ông tới; tuần trước bà tới.", "2024-11-08",
	 "Hôm qua=2024-11-07 | tuần trước=2024-W44"},
	{"Cuối tuần này hai bên gặp.", "2024-11-08", "Cuối tuần này=2024-W45 END"},
	{"Thứ Ba, ngày 30/07/2024, ông tới.", "", "Thứ Ba, ngày 30/07/2024=2024-07-30"},
	{"Sáng thứ Hai ông đã tới, thứ Năm tuần tới ông về.", "2024-11-08",
	 "Sáng thứ Hai=2024-11-04TMO | thứ Năm tuần tới=2024-11-14"},
	{"Thứ hai, cần tăng hợp tác. Thứ ba, cần vốn.", "2024-11-08", ""},
	{"Ngày 6/11 ông hội đàm. Tối cùng ngày, ông dự tiệc.", "2024-11-08",
	 "Ngày 6/11=2024-11-06 | Tối cùng ngày=2024-11-06TEV"},
	{"Chiều 6/11 ông hội đàm với khách, ở thăm từ ngày 4 đến 7/11. Cùng ngày, ông tiếp khách.",
	 "2024-11-08",
	 "Chiều 6/11=2024-11-06TAF | từ ngày 4 đến 7/11=2024-11-04/2024-11-07 | Cùng ngày=2024-11-06"},
	{"Ông ở thăm từ ngày 4 đến 7/11. Cùng ngày, ông tiếp khách.", "2024-11-08",
	 "từ ngày 4 đến 7/11=2024-11-04/2024-11-07 | Cùng ngày=2024-11-04"},
	{"Ngày 6/11 ông hội đàm. Trước đó một ngày, ông tới Lào.", "2024-11-08",
	 "Ngày 6/11=2024-11-06 | Trước đó một ngày=2024-11-05"},
	{"Ngày 6/11 ông tới. Hai ngày sau đó, ông về.", "2024-11-08",
	 "Ngày 6/11=2024-11-06 | Hai ngày sau đó=2024-11-08"},
	{"Vài tháng sau khi lên ngôi, vua đi thăm.", "2024-11-08", ""},
	/* the year of a day: tense and nearness, across New Year */
	{"Hai bên sẽ gặp lại ngày 5/1.", "2024-12-28", "ngày 5/1=2025-01-05"},
	{"Hai bên đã gặp ngày 28/12.", "2025-01-03", "ngày 28/12=2024-12-28"},
	{"Cuộc gặp diễn ra ngày 25/5 tới.", "2017-05-08", "ngày 25/5 tới=2017-05-25"},
	{"Ông đã tới đây hồi tháng 12.", "2024-03-01", "tháng 12=2023-12"},
	{"Ông dự kiến tới đây vào tháng 2.", "2024-12-20", "tháng 2=2025-02"},
	{"Ngày 27/10, hai bên họp.", "", "Ngày 27/10=XXXX-10-27"},
	{"Ngày 20/10, ông tới. Lễ ký ngày 20/10/2016 thành công.", "",
	 "Ngày 20/10=2016-10-20 | ngày 20/10/2016=2016-10-20"},
	{"Kỷ niệm (27/7/2025), tối 26/7 có lễ.", "2024-11-08",
	 "27/7/2025=2025-07-27 | tối 26/7=2025-07-26TEV"},
	/* clocks */
	{"Lúc 15h30 ngày 5/6, máy bay hạ cánh.", "2024-06-06", "15h30 ngày 5/6=2024-06-05T15:30"},
	{"Lễ bắt đầu 10 giờ sáng 5/6.", "2024-06-06", "10 giờ sáng 5/6=2024-06-05T10:00"},
	{"Vào lúc 3h20 chiều nay (giờ Mỹ).", "2024-06-06", "3h20 chiều nay=2024-06-06T15:20"},
	{"Ông mất hồi 13 giờ 38 phút ngày 19-7-2024.", "",
	 "13 giờ 38 phút ngày 19-7-2024=2024-07-19T13:38"},
	{"Cấm đường từ 23h45 ngày 31/12/2025 đến 0h ngày 01/1/2026.", "",
	 "từ 23h45 ngày 31/12/2025 đến 0h ngày 01/1/2026=2025-12-31T23:45/2026-01-01T00:00"},
	{"Bắn pháo hoa từ 0h đến 0h15 ngày 01/01/2026.", "",
	 "từ 0h đến 0h15 ngày 01/01/2026=2026-01-01T00:00/2026-01-01T00:15"},
	{"Cuộc hội đàm kéo dài 10 giờ.", "2024-06-06", "10 giờ=PT10H"},
	{"Họp 9h30 - 11h ngày 5/6.", "2024-06-06",
	 "9h30 - 11h ngày 5/6=2024-06-05T09:30/2024-06-05T11:00"},
	{"Đúng 12h00 (giờ địa phương) ngày 11/5 ông tới.", "2017-05-12",
	 "12h00 (giờ địa phương) ngày 11/5=2017-05-11T12:00"},
	/* holidays */
	{"Tết Nguyên đán Bính Ngọ 2026 đang tới.", "", "Tết Nguyên đán Bính Ngọ 2026=2026-02-17"},
	{"Dịp Tết Dương lịch 2026 có pháo hoa.", "", "Tết Dương lịch 2026=2026-01-01"},
	{"Đêm giao thừa Tết Dương lịch 2026.", "", "Đêm giao thừa Tết Dương lịch 2026=2025-12-31TNI"},
	/* durations and sets */
	{"Sau 30 năm, hai thập kỷ, nửa thế kỷ.", "",
	 "30 năm=P30Y | hai thập kỷ=P20Y | nửa thế kỷ=P50Y"},
	{"Hơn bốn năm, một năm rưỡi, nửa năm.", "",
	 "Hơn bốn năm=P4Y APPROX | một năm rưỡi=P18M | nửa năm=P6M"},
	{"Trong 5 năm tới và 2-3 tháng nữa.", "", "5 năm tới=P5Y | 2-3 tháng nữa=P2M/P3M"},
	{"Hội nghị thường niên, hàng năm, 5 năm một lần.", "",
	 "thường niên=P1Y | hàng năm=P1Y | 5 năm một lần=P5Y"},
	{"Hội nghị lần thứ 5 năm 2024 khai mạc.", "", "năm 2024=2024"},
	{"Trong những năm tháng khó khăn ấy.", "", ""},
	/* vague words */
	{"Trong thời gian tới, hiện nay và thời gian qua.", "",
	 "thời gian tới=FUTURE_REF | hiện nay=PRESENT_REF | thời gian qua=PAST_REF"},
	/* look-alikes */
	{"Lễ mít tinh tại Quảng trường 7/5 ở Điện Biên.", "2024-05-08", ""},
	{"Theo Nghị quyết 34-NQ/TW và Nghị định 15/2020/NĐ-CP.", "2024-05-08", ""},
	{"Đứng thứ 8/12 quốc gia, tỷ số 2-1, Covid-19.", "2024-05-08", ""},
	{"Có 2/3 số phiếu và 2000 người ủng hộ.", "2024-05-08", ""},
	{"Gọi số 024.3825.1999 hoặc https://a.vn/2024/05/06/tin.htm ngay.", "2024-05-08", ""},
	{"Tuyến metro số 5, tàu 016, phiên bản 1.2.2024.5.", "2024-05-08", ""},
	{"Từ 5-10% lên 7-12 tỷ đồng, từ 3/5 số phiếu.", "2024-05-08", ""},
};

/* 0 when there is no day */
static int64_t
noon_of(const char *day)
{
	int			y,
				m,
				d;

	if (sscanf(day, "%d-%d-%d", &y, &m, &d) != 3)
		return 0;
	return ((int64_t) ng_day(y, m, d) + 10957) * 86400 + 5 * 3600;
}

static const char *
dates_of(NgArena *a, const Case *c)
{
	NgDoc	   *d = ng_parse(a, c->text, strlen(c->text), c->published[0] != 0,
							 noon_of(c->published));
	char	   *out = "";
	int32_t		i;

	for (i = 0; i < d->dates.n; i++)
	{
		const NgDateMention *m = &d->dates.v[i];

		out = ng_printf(a, "%s%s%s=%s%s", out, i ? " | " : "", ng_span_dup(d, m->at), m->value,
						mods[m->mod]);
	}
	return out;
}

/* The interval of days agrees with the value wherever one is known. */
static void
test_days(void)
{
	static const char text[] = "Từ năm 2008 đến nay, quý IV/2024, ngày 5/6, giai đoạn 2021-2025.";
	NgArena		a;
	NgDoc	   *d;
	int32_t		day = ng_day(2024, 11, 14);

	ng_arena_init(&a, &tap_allocator);
	d = ng_parse(&a, text, sizeof(text) - 1, true, noon_of("2024-11-14"));
	ok(d->dates.n == 4, "four dates");
	ok(d->dates.v[0].day_from == ng_day(2008, 1, 1) && d->dates.v[0].day_to == day,
	   "a span up to now ends on the page's day");
	ok(d->dates.v[1].day_from == ng_day(2024, 10, 1) &&
		   d->dates.v[1].day_to == ng_day(2024, 12, 31),
	   "a quarter is three months");
	ok(d->dates.v[1].edtf.form == NG_DATE_POINT && d->dates.v[1].edtf.from.month == 36,
	   "a quarter is one point of EDTF");
	ok(d->dates.v[2].status == NG_DS_FROM_PUBLICATION, "a day without year has it from the page");
	ok(d->dates.v[3].edtf.form == NG_DATE_INTERVAL && d->dates.v[3].edtf.to.year == 2025,
	   "a span of years is an interval");
	ng_arena_free(&a);
}

int
main(void)
{
	size_t		i;
	NgArena		a;

	plan((int) (sizeof(cases) / sizeof(cases[0])) + 6);
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
	{
		ng_arena_init(&a, &tap_allocator);
		is_str(dates_of(&a, &cases[i]), cases[i].want, cases[i].text);
		ng_arena_free(&a);
	}
	test_days();
	return done();
}
