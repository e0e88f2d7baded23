/* standing_test.c: which acts of speech are acts between states; pages of our own. */
#include "told.h"

static const struct
{
	const char *what, *page, *events;
}			cases[] = {
	{
		"a parliament votes on its own government",
		"Ông Pavel Orlov tiếp tục làm Thủ tướng Nga\n\n"
		"Phát biểu trước Duma Quốc gia Nga, ông Orlov khẳng định Chính phủ sẽ tập trung vào kinh "
		"tế.\n\n"
		"Đảng Cộng sản Liên bang Nga cho biết các đại biểu của họ sẽ bỏ phiếu trắng.\n\n"
		"Thủ tướng Nga Pavel Orlov cam kết tăng lương hưu và đề nghị các đại biểu ủng hộ.\n",
		""
	},
	{
		"members of parliament quarrel about a bill",
		"Thượng viện Mỹ tranh cãi về ngân sách\n\n"
		"Thượng nghị sĩ Mỹ John Smith kịch liệt lên án dự luật. Ông Smith kêu gọi các nghị sĩ "
		"bác bỏ dự "
		"luật này. Tổng thống Mỹ Joe Carter hoan nghênh Thượng viện.\n",
		""
	},
	{
		"experts speak for themselves",
		"Dạy ngoại ngữ ở trường\n\n"
		"Tiến sĩ Mary Dean - chuyên gia của Bộ Ngoại giao Mỹ - cho rằng nhiều trường tại Việt "
		"Nam còn "
		"dạy nặng về ngữ pháp. \"Sinh viên cần kỹ năng\", bà Dean nói. Bà đề nghị sửa giáo "
		"trình.\n",
		""
	},
	{
		"the police tell of a crime among foreigners",
		"Bắt nhóm buôn ma túy\n\n"
		"Cảnh sát Thái Lan cho biết đã bắt bốn người quốc tịch Lào và Campuchia. Cảnh sát khẳng "
		"định sẽ "
		"mở rộng điều tra.\n",
		""
	},
	{
		"a government at work at home",
		"Thủ tướng làm việc với tỉnh Thanh Hóa\n\n"
		"Thủ tướng Tô Văn An yêu cầu các bộ, ngành đẩy nhanh giải ngân vốn đầu tư công. Thủ "
		"tướng nhấn "
		"mạnh không để chậm trễ.\n\n"
		"Chủ tịch UBND tỉnh Lê Văn Ba cam kết hoàn thành dự án, mở rộng xuất khẩu sang Nhật Bản.\n",
		""
	},
	{
		"coaches and teams",
		"Trước trận chung kết\n\n"
		"Huấn luyện viên Thái Lan Somchai Dee khẳng định đội bóng sẽ thắng trận đấu. Ông đánh "
		"giá cao "
		"các cầu thủ Việt Nam. Thái Lan đặt mục tiêu giành huy chương vàng. Việt Nam hứa sẽ chơi "
		"đẹp "
		"ở chung kết với Thái Lan.\n",
		""
	},
	{
		"a spokesperson speaks to another state",
		"Lào phản ứng về thuế\n\n"
		"Người phát ngôn Bộ Ngoại giao Lào Kham Bua khẳng định quyết định của Thái Lan là vô lý. "
		"Bà Kham "
		"Bua nói nước này theo dõi sát tình hình.\n",
		"reaffirmation .. LAO level=official | statement .. LAO level=official"
	},
	{
		"a head of state speaks of another state",
		"Tổng thống Pháp Jean Moulin yêu cầu Lào xin lỗi.\n",
		"request .. FRA > LAO level=head_of_state"
	},
	{
		"a minister whose page is about another state, too",
		"Pháp và Lào bàn về thương mại\n\n"
		"Bộ trưởng Thương mại Pháp Jean Moulin cho biết mức thuế mới có hiệu lực từ tháng 7.\n",
		"statement .. FRA level=minister"
	},
	{
		"what an official says where sides meet",
		"Ngày 5/6, Cục trưởng Lê Văn Ba hội đàm với Tổng Cục trưởng Lào Kham Bua. Ông Kham Bua "
		"nhấn mạnh "
		"cần chống buôn lậu.\n",
		"talks 2023-06-05 LAO+VNM level=official | statement 2023-06-05 LAO level=official"
	},
	{
		"an actor abroad",
		"Diễn viên Hàn Quốc đến Việt Nam\n\n"
		"Ngày 5/6, diễn viên Hàn Quốc Kim Min Soo đã đến Việt Nam. Kim Min Soo gặp gỡ người hâm mộ "
		"Việt Nam và cảm ơn khán giả. Anh hứa sẽ trở lại Việt Nam.\n",
		""
	},
	{
		"an expert who was not there when sides met",
		"Ngày 5/6, Tổng thống Pháp Jean Moulin hội đàm với Thủ tướng Lào Kham Bua. Chuyên gia Pháp "
		"Paul Durand cho rằng cuộc hội đàm có ý nghĩa với Lào.\n",
		"talks 2023-06-05 FRA+LAO level=head_of_state"
	},
	{
		"a president asks his people",
		"Động đất ở Pháp\n\n"
		"Tổng thống Pháp Jean Moulin kêu gọi người dân bình tĩnh và yêu cầu các lực lượng cứu hộ "
		"làm việc ngày đêm. Đại sứ quán Lào tại Pháp theo dõi tình hình.\n",
		""
	},
	{
		"a warning to one's own citizens is no threat to the country where they are",
		"Ngày 5/6, Đại sứ quán Lào tại Liban cảnh báo công dân sớm rời khỏi Liban.\n",
		""
	},
	{
		"what a body at home gives out",
		"Theo thông báo của Văn phòng Quốc hội, kỳ họp khai mạc sáng 5/6.\n",
		""
	},
	{
		"who speaks at a body of states speaks to others, though the page names his state alone",
		"Ngày 5/6, Phó Thủ tướng Tô Văn An phát biểu tại Đại hội đồng Liên hợp quốc.\n",
		"statement 2023-06-05 VNM level=deputy_head_of_government"
	},
	{
		"whose deed is protested against is who is addressed",
		"Bộ Ngoại giao Lào ngày 5/6 chỉ trích động thái của Pháp.\n",
		"protest 2023-06-05 LAO > FRA level=minister"
	},
	{
		"an accusation that is rejected is no accusation",
		"Lào ngày 5/6 bác bỏ cáo buộc của Pháp về thương mại.\n",
		"protest 2023-06-05 LAO > FRA"
	},
	{
		"a person who is elected joins no body for his state",
		"Ông Jean Moulin được bầu vào Quốc hội Pháp năm 1998. Lào theo dõi cuộc bầu cử ở Pháp.\n",
		""
	},
	{
		"a document that is signed by two may be named before them",
		"Hiệp định thương mại tự do được Lào và Pháp ký kết hồi tháng 8/2006.\n",
		"document_signing 2006-08 FRA+LAO"
	},
	{
		"a delegation of a government arrives; what it comes for is still to come",
		"Một phái đoàn của Chính phủ Pháp sẽ tới Lào ngày 8/6 để họp với các quan chức Bộ Ngoại "
		"giao Lào.\n",
		"working_visit 2023-06-08 FRA > LAO @LAO level=head_of_government modality=future | "
		"multilateral_meeting 2023-06-08 FRA+LAO @LAO level=head_of_government modality=future"
	},
	{
		"in what a bare call is told, the other side is whom the speaker spoke with",
		"Trong cuộc điện đàm ngày 5/6, Ngoại trưởng Pháp Jean Moulin đã trao đổi về bầu cử tại "
		"Mali với người đồng cấp Lào Kham Bua.\n",
		"phone_call 2023-06-05 FRA+LAO level=minister | "
		"statement 2023-06-05 FRA level=minister"
	},
	{
		"the scene of a meeting does not date or place it",
		"Ngày 5/6, Thủ tướng Pháp Jean Moulin gặp Thủ tướng Lào Kham Bua trong bối cảnh một vụ nổ "
		"xảy ra tại Mali hôm 1/6.\n",
		"bilateral_meeting 2023-06-05 FRA+LAO level=head_of_government"
	},
	{
		"what is asked of a province is asked at home, wherever its investors come from",
		"Ngày 5/6, Thủ tướng Tô Văn An thăm tỉnh. Thủ tướng đề nghị tỉnh thu hút đầu tư từ Lào, "
		"Pháp.\n",
		""
	},
	{
		"politics at home, which name others in passing",
		"Ngày 5/6, tại phiên chất vấn, trả lời đại biểu Quốc hội và cử tri, Bộ trưởng Công Thương "
		"Tô Văn An khẳng định sẽ kiểm soát xuất xứ hàng Lào và cho biết xuất khẩu sang Pháp tăng. "
		"Lào và Pháp là thị trường lớn.\n",
		""
	},
	{
		"analysts are not the president who spoke before them",
		"Ngày 5/6, Tổng thống Pháp Jean Moulin chỉ trích Lào. Các nhà phân tích cho rằng quan hệ "
		"với Lào không đổi.\n",
		"protest 2023-06-05 FRA > LAO level=head_of_state"
	},
	{
		"a foreign minister speaks to others, a president at home does not",
		"Ngày 5/6, Ngoại trưởng Pháp Jean Moulin tuyên bố nước này không nhượng bộ. Tổng thống "
		"Pháp Paul Durand cho biết giá điện sẽ giảm.\n",
		"statement 2023-06-05 FRA level=minister"
	},
	{
		"who is written to is asked; what is asked for is not done",
		"Ngày 5/6, Thủ tướng Lào Kham Bua gửi thư cho Tổng thống Pháp Jean Moulin đề nghị rút quân "
		"khỏi Mali.\n",
		"request 2023-06-05 LAO > FRA level=head_of_government"
	},
	{
		"the head of a body of states speaks for it",
		"Ngày 5/6, Tổng thư ký Liên hợp quốc Jean Moulin lên án các vụ tấn công ở Mali.\n",
		"protest 2023-06-05 org:\"Liên hợp quốc\" level=official"
	},
	{
		"what is still to be spoken of has not come about",
		"Ngày 5/6, Ngoại trưởng Pháp Jean Moulin cho biết Pháp và Lào sẽ thảo luận về việc nâng "
		"cấp quan hệ.\n",
		"statement 2023-06-05 FRA level=minister | statement 2023-06-05 FRA+LAO modality=future"
	},
	{
		"a plural meeting with a list of one parliament is one with each",
		"Ngày 5/6, Ngoại trưởng Lào Kham Bua có các cuộc gặp với Chủ tịch Hạ viện Pháp "
		"Jean Moulin và Chủ tịch Ủy ban Đối ngoại Thượng viện Paul Durand.\n",
		"bilateral_meeting 2023-06-05 FRA+LAO level=minister | "
		"bilateral_meeting 2023-06-05 FRA+LAO level=minister"
	},
	{
		"who speaks behind a meeting is one side of it; what is wished for is not done, whatever "
		"else is dated in the sentence",
		"Phát biểu sau cuộc gặp với Thủ tướng Lào Kham Bua ngày 5/6, Tổng thống Pháp Jean Moulin "
		"tuyên bố muốn cắt đứt quan hệ với Mali, mặc dù hôm 1/6 có tin khác.\n",
		"bilateral_meeting 2023-06-05 FRA+LAO level=head_of_state | "
		"statement 2023-06-05 FRA level=head_of_state | proposal 2023-06-05 FRA > LAO "
		"level=head_of_state"
	},
	{
		"a minister named behind what another state did is its own",
		"Trung Quốc phản ứng với Pháp\n\n"
		"Trung Quốc ngày 5/6 chỉ trích Pháp. Bộ trưởng Ngoại giao Vương Nghĩa kêu gọi Pháp đối "
		"thoại.\n",
		"protest 2023-06-05 CHN > FRA | request 2023-06-05? CHN > FRA level=minister"
	},
	{
		"two acts of one kind in a sentence, one of each to the other",
		"Ngày 5/6, Lào cam kết hỗ trợ Mali, còn Pháp cam kết hỗ trợ Lào.\n",
		"pledge 2023-06-05 LAO > MLI | pledge 2023-06-05 FRA > LAO"
	},
	{
		"an assembly that acts is told by what it does",
		"Đại hội đồng Liên hợp quốc hôm 2/6 thông qua nghị quyết về Mali.\n",
		"document_adoption 2023-06-02 org:\"Đại hội đồng Liên hợp quốc\""
	},
	{
		"two who met on a page about two states are theirs",
		"Pháp và Lào\n\n"
		"Tổng thống Jean Moulin và nhà lãnh đạo Kham Bua gặp nhau ngày 5/6. Quan hệ Pháp - Lào tốt "
		"đẹp.\n",
		"bilateral_meeting 2023-06-05 FRA?+LAO? level=head_of_state"
	},
	{
		"on a page of sport heads of state remain such",
		"Ngày 5/6, Tổng thống Pháp Jean Moulin và Thủ tướng Lào Kham Bua xem trận đấu bóng đá "
		"giữa các "
		"cầu thủ Pháp và Lào. Tổng thống Pháp Jean Moulin chúc mừng Thủ tướng Lào Kham Bua.\n",
		"congratulation 2023-06-05? FRA > LAO level=head_of_state"
	},
};

int
main(void)
{
	size_t		i;

	plan((int) (sizeof(cases) / sizeof(cases[0])));
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		is_str(told(cases[i].page, true), cases[i].events, cases[i].what);
	return done();
}
