/* events_test.c: what a sentence tells: events of sentences of our own, acts of speech left out. */
#include "told.h"

static const struct
{
	const char *what, *sentence, *events;
}			cases[] = {
	{
		"a person who comes to another country visits it",
		"Tối 5/6, Tổng thống Pháp Jean Moulin đã đến Lào.",
		"working_visit 2023-06-05 FRA > LAO @LAO level=head_of_state part=evening"
	},
	{
		"a delegation that is led somewhere visits",
		"Ngày 5/6, Thủ tướng Lào Kham Bua dẫn đầu Đoàn đại biểu Chính phủ Lào tới Việt Nam.",
		"working_visit 2023-06-05 LAO > VNM @VNM level=head_of_government"
	},
	{
		"one \"sẽ\" is for all verbs of the subject",
		"Thủ tướng Lào Kham Bua sẽ hội đàm với Thủ tướng Thái Lan Somchai Dee, gặp Tổng thống "
		"Pháp Jean Moulin và dự Hội nghị Thượng đỉnh G7.",
		"talks .. LAO+THA level=head_of_government modality=future | bilateral_meeting .. "
		"FRA+LAO level=head_of_government modality=future | summit .. LAO #G7 "
		"level=head_of_government modality=future"
	},
	{
		"a time in brackets is the same day again",
		"Ngày 5/6 (giờ Paris, sáng 6/6 giờ Hà Nội), Tổng thống Pháp Jean Moulin hội đàm với Thủ "
		"tướng Lào Kham Bua.",
		"talks 2023-06-05 FRA+LAO level=head_of_state"
	},
	{
		"each visit of a list keeps its own year",
		"Báo chí nhắc lại chuyến thăm Lào của Tổng thống Pháp Jean Moulin năm 2006 và chuyến "
		"thăm Pháp của Thủ tướng Lào Kham Bua năm 2009.",
		"working_visit 2006 FRA > LAO @LAO level=head_of_state | "
		"working_visit 2009 LAO > FRA @FRA level=head_of_government"
	},
	{
		"a phrase that opens the sentence takes its subject",
		"Khi thăm Pháp hôm 5/6, Thủ tướng Lào Kham Bua đã gặp Tổng thống Thụy Sĩ Anna Keller.",
		"working_visit 2023-06-05 LAO > FRA @FRA level=head_of_government | "
		"bilateral_meeting 2023-06-05 CHE+LAO level=head_of_government"
	},
	{
		"a meeting where something was said",
		"Tại cuộc gặp Tổng thống Pháp Jean Moulin ngày 5/6, Thủ tướng Lào Kham Bua cảm ơn nước "
		"Pháp.",
		"bilateral_meeting 2023-06-05 FRA+LAO level=head_of_government"
	},
	{
		"teams are no states",
		"Đội tuyển Lào gặp Thái Lan ở trận bán kết tối 5/6.",
		""
	},
	{
		"a decree has one side",
		"Ngày 5/6, Tổng thống Pháp Jean Moulin ký sắc lệnh hạn chế đầu tư vào Lào.",
		""
	},
	{
		"who is invited has not come",
		"Ngày 5/6, Tổng thống Pháp Jean Moulin trân trọng mời Thủ tướng Lào Kham Bua thăm Pháp.",
		""
	},
	{
		"the year told beats the years since",
		"Trong hơn 20 năm, kể từ khi Lào và Pháp thiết lập quan hệ ngoại giao năm 1995, quan hệ "
		"hai nước phát triển tốt đẹp.",
		"relations_established 1995 FRA+LAO"
	},
	{
		"an aim is no event",
		"Để bình thường hóa quan hệ, Lào và Pháp cần tăng cường đối thoại.",
		""
	},
	{
		"a scholarship is help",
		"Ngày 5/6, Chính phủ Pháp trao 200 suất học bổng cho sinh viên Lào.",
		"aid 2023-06-05 FRA > LAO level=head_of_government"
	},
	{
		"the end of negotiations",
		"Ngày 5/6, Lào và Pháp hoàn tất đàm phán Hiệp định Thương mại tự do.",
		"negotiation 2023-06-05 FRA+LAO #FTA"
	},
	{
		"an order is an award, no help",
		"Ngày 5/6, Tổng thống Pháp Jean Moulin trao tặng Đại sứ Lào Kham Bua phần thưởng cao "
		"quý.",
		"award 2023-06-05 FRA > LAO level=head_of_state"
	},
	{
		"agreements that were signed before",
		"Lào và Pháp triển khai các thỏa thuận đã ký kết.",
		""
	},
	{
		"nothing was signed",
		"Không có bất cứ văn kiện nào được ký kết giữa Lào và Pháp ngày 5/6.",
		""
	},
	{
		"what somebody works for is not done",
		"Tổng thống Pháp Jean Moulin thúc đẩy Lào và Thái Lan nối lại đàm phán.",
		""
	},
	{
		"what happens during a visit is dated by it",
		"Thủ tướng Lào Kham Bua sẽ thăm chính thức Pháp từ ngày 10 đến 12/6. Trong khuôn khổ "
		"chuyến thăm, Thủ tướng Lào sẽ hội đàm với Tổng thống Pháp Jean Moulin.",
		"official_visit 2023-06-10/2023-06-12 LAO > FRA @FRA level=head_of_government "
		"modality=future | talks 2023-06-10/2023-06-12? FRA+LAO @FRA level=head_of_government "
		"modality=future"
	},
	{
		"the visit on whose occasion one meets is the other's",
		"Ngày 5/6, Thủ tướng Lào Kham Bua hội đàm với Tổng thống Pháp Jean Moulin nhân chuyến "
		"thăm Lào từ ngày 4-7/6.",
		"talks 2023-06-05 FRA+LAO @LAO level=head_of_government | working_visit "
		"2023-06-04/2023-06-07 FRA > LAO @LAO level=head_of_state"
	},
	{
		"how far a vision reaches is no date of it",
		"Năm 2021, Lào và Pháp ra Tuyên bố chung về tầm nhìn đến năm 2030.",
		"joint_statement_adoption 2021 FRA+LAO"
	},
	{
		"a count of times is no group",
		"Đây là lần thứ 2 Tổng thống Pháp Jean Moulin đến thăm Lào.",
		"working_visit .. FRA > LAO @LAO level=head_of_state"
	},
	{
		"an agency reports, it does not act",
		"Tân Hoa xã cho biết ngày 5/6, Tổng thống Pháp Jean Moulin gặp Thủ tướng Lào Kham Bua.",
		"bilateral_meeting 2023-06-05 FRA+LAO level=head_of_state"
	},
	{
		"the first of a group is not the group",
		"Thủ tướng Lào Kham Bua là nhà lãnh đạo ASEAN đầu tiên gặp Tổng thống Pháp Jean Moulin.",
		"bilateral_meeting .. FRA+LAO level=head_of_government"
	},
	{
		"the day in brackets beside the years since",
		"Ngày 5/6, Lào và Pháp kỷ niệm 30 năm ngày thiết lập quan hệ ngoại giao (8/3/1993 - "
		"8/3/2023).",
		"relations_established 1993-03-08 FRA+LAO"
	},
	{
		"what an anniversary spans dates no ceremony",
		"Lễ kỷ niệm 60 năm quan hệ ngoại giao Lào - Pháp (1963-2023) diễn ra tại Viêng Chăn.",
		"commemoration .. FRA+LAO @LAO \"Vientiane\""
	},
	{
		"nor the talks of those who celebrate",
		"Trong Năm Hữu nghị (5/9/1962 - 5/9/2022), Thủ tướng Lào Kham Bua hội đàm với Tổng thống "
		"Pháp Jean Moulin.",
		"talks .. FRA+LAO level=head_of_government"
	},
	{
		"leaders of several countries visit together",
		"Ngày 5/6, lãnh đạo Pháp, Đức và Ba Lan cùng thăm Lào.",
		"working_visit 2023-06-05 DEU+FRA+POL > LAO @LAO"
	},
	{
		"two who visit together",
		"Ngày 5/6, Tổng thống Pháp Jean Moulin và Thủ tướng Đức Hans Meier cùng thăm Lào.",
		"working_visit 2023-06-05 DEU+FRA > LAO @LAO level=head_of_state"
	},
	{
		"a group of leaders arrives together",
		"Ngày 5/6, các nhà lãnh đạo Pháp, Đức và Ba Lan cùng đến Viêng Chăn.",
		"working_visit 2023-06-05 DEU+FRA+POL > LAO @LAO \"Vientiane\""
	},
	{
		"with somebody is not together",
		"Ngày 5/6, Tổng thống Pháp Jean Moulin cùng Thủ tướng Lào Kham Bua thăm Thái Lan.",
		"working_visit 2023-06-05 FRA+LAO > THA @THA level=head_of_state"
	},
	{
		"years of partnership look back at its beginning",
		"Ngày 5/6, Lào và Pháp kỷ niệm 10 năm quan hệ đối tác chiến lược giữa hai nước.",
		"relations_upgraded 2013? FRA+LAO"
	},
	{
		"partnership without years is no event",
		"Quan hệ đối tác chiến lược giữa Lào và Pháp phát triển tốt đẹp.",
		""
	},
	{
		"a chair is taken over by one",
		"Lào đảm nhiệm ghế chủ tịch luân phiên ASEAN từ ngày 1/6.",
		"chair_handover 2023-06-01 LAO > org:ASEAN"
	},
	{
		"what one has an ambition to join one has not joined",
		"Pháp phản đối tham vọng gia nhập NATO của Lào.",
		""
	},
	{
		"whom another supports has not joined",
		"Ngày 5/6, Pháp ủng hộ Lào gia nhập BRICS.",
		""
	},
	{
		"the year since which a thing is so is not the visit's",
		"Đây là chuyến thăm đầu tiên của Tổng thống Pháp Jean Moulin tới Lào kể từ khi hai nước "
		"mở cửa biên giới năm 2002.",
		"working_visit .. FRA > LAO @LAO level=head_of_state"
	},
	{
		"both who meet on the sidelines are there",
		"Ngày 5/6, Tổng thống Pháp Jean Moulin gặp Thủ tướng Lào Kham Bua bên lề Hội nghị cấp cao "
		"APEC tại Lima.",
		"bilateral_meeting 2023-06-05 FRA+LAO @PER \"Lima\" level=head_of_state | "
		"summit 2023-06-05 FRA+LAO @PER \"Lima\" #APEC level=head_of_state"
	},
	{
		"a body whose session is hosted",
		"Lào sẽ đăng cai APEC năm 2030.",
		"summit 2030 LAO #APEC modality=future"
	},
	{
		"a session of all the world",
		"COP29 khai mạc tại Lima ngày 5/6.",
		"summit 2023-06-05 ? @PER \"Lima\" #COP/29"
	},
	{
		"an ambassador is recalled from where he is",
		"Lào triệu hồi đại sứ tại Pháp về nước.",
		"relations_reduced .. LAO > FRA @FRA"
	},
	{
		"sanctions that are lifted are none",
		"Ngày 5/6, Pháp dỡ bỏ lệnh trừng phạt đối với Lào.",
		"other 2023-06-05 FRA > LAO"
	},
	{
		"sanctions in the name of a document are none",
		"Ngày 5/6, Pháp phủ quyết nghị quyết gia hạn lệnh trừng phạt Lào.",
		""
	},
	{
		"a state is recognized, a result is not a state",
		"Ngày 5/6, Lào công nhận Nhà nước Palestine; Pháp công nhận kết quả bầu cử.",
		"relations_established 2023-06-05 LAO > PSE"
	},
	{
		"one country's meeting with each member of a body is not told",
		"Tổng thống Pháp Jean Moulin đã thăm 9 nước ASEAN.",
		""
	},
	{
		"the two sides of the meeting that is named",
		"Ngày 5/6, Tổng thống Pháp Jean Moulin đã gặp Thủ tướng Bỉ Alexander Dubois và Thủ tướng "
		"Lào Kham Bua. Tại cuộc gặp Thủ tướng Bỉ, hai bên trao đổi về quan hệ song phương.",
		"bilateral_meeting 2023-06-05 BEL+FRA level=head_of_state | "
		"bilateral_meeting 2023-06-05 FRA+LAO level=head_of_state"
	},
	{
		"the two sides of a meeting with one of whom nothing was told before",
		"Ngày 5/6, Tổng thống Pháp Jean Moulin đã gặp Thủ tướng Bỉ Alexander Dubois. Pháp là nước "
		"chủ nhà. Tại cuộc gặp với Thủ tướng Lào Kham Bua, hai bên trao đổi về thương mại.",
		"bilateral_meeting 2023-06-05 BEL+FRA level=head_of_state | "
		"bilateral_meeting 2023-06-05? FRA+LAO level=head_of_government"
	},
	{
		"meetings with the leaders of three are three",
		"Tổng thống Pháp Jean Moulin gặp lãnh đạo Bỉ, Kenya và Lào. Ngày 5/6, ông Moulin đã có các "
		"cuộc gặp song phương với lãnh đạo ba nước.",
		"bilateral_meeting 2023-06-05? BEL+FRA level=head_of_state | "
		"bilateral_meeting 2023-06-05? FRA+KEN level=head_of_state | "
		"bilateral_meeting 2023-06-05 FRA+LAO level=head_of_state"
	},
	{
		"calls apart are as many",
		"Ngày 5/6, Tổng thống Pháp Jean Moulin đã có các cuộc điện đàm với các nhà lãnh đạo Bỉ và "
		"Lào.",
		"phone_call 2023-06-05 BEL+FRA level=head_of_state | "
		"phone_call 2023-06-05 FRA+LAO level=head_of_state"
	},
	{
		"the city where one has just arrived",
		"Ngay khi đến Vientiane, Tổng thống Pháp Jean Moulin đã hội kiến Thủ tướng Lào Kham Bua.",
		"bilateral_meeting .. FRA+LAO @LAO \"Vientiane\" level=head_of_state"
	},
	{
		"before one arrives one is elsewhere",
		"Trước khi đến Lima, Tổng thống Pháp Jean Moulin đã hội kiến Thủ tướng Lào Kham Bua.",
		"bilateral_meeting .. FRA+LAO level=head_of_state"
	},
	{
		"a country that opens the scene",
		"Ngày 5/6 tại Lào, Tổng thống Pháp Jean Moulin đã hội kiến Thủ tướng Bỉ Alexander Dubois.",
		"bilateral_meeting 2023-06-05 BEL+FRA @LAO level=head_of_state"
	},
	{
		"a ship comes for its navy",
		"Tàu khu trục Vendée của Hải quân Pháp bắt đầu chuyến thăm Australia.",
		"working_visit .. FRA > AUS @AUS level=official"
	},
};

/* Events but acts of speech of a page of the one sentence. */
static const char *
events(const char *sentence)
{
	char		page[4096];

	snprintf(page, sizeof(page), "Tin\n\n%s\n", sentence);
	return told(page, false);
}

int
main(void)
{
	size_t		i;

	plan((int) (sizeof(cases) / sizeof(cases[0])));
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		is_str(events(cases[i].sentence), cases[i].events, cases[i].what);
	return done();
}
