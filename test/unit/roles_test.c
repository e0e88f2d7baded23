/* roles_test.c: who took part in an event and as what, who spoke and to whom. */
#include <stdio.h>

#include "paragraphs.h"
#include "tap.h"

/* Every line a paragraph of an article that was published on 2024-06-20. */
static NgDoc *
told(NgArena *a, const char *s)
{
	NgDoc	   *d = paragraphs(a, s);

	d->meta.published_day = ng_day(2024, 6, 20);
	ng_dates(d);
	ng_entities(d);
	ng_figures(d);
	ng_events(d);
	return d;
}

/*
 * "talks: host Tô An, visitor Lê Bình; request: …": the events of the kinds, NULL for all, in
 * order.
 */
static const char *
show(const char *s, const char *kinds)
{
	static char out[8192];
	size_t		n = 0;
	NgArena		a;
	NgDoc	   *d;
	int32_t		i,
				j;

	ng_arena_init(&a, &tap_allocator);
	d = told(&a, s);
	out[0] = '\0';
	for (i = 0; i < d->events.n; i++)
	{
		const char *kind = ng_kind(d->events.v[i].event.kind)->name;
		int			people = 0;

		if (kinds && !strstr(kinds, kind))
			continue;
		n += (size_t) sprintf(out + n, "%s%s:", n ? "; " : "", kind);
		for (j = 0; j < d->participants.n; j++)
			if (d->participants.v[j].event == i)
				n += (size_t) sprintf(out + n, "%s %s %s", people++ ? "," : "",
									  d->participants.v[j].role, d->participants.v[j].name);
	}
	ng_arena_free(&a);
	return out;
}

#define MEETING                                                                                    \
	"Ngày 18/6, tại Hà Nội, Thủ tướng Tô Văn An đã hội đàm với Thủ tướng Lào Khamphet Sisouphan. "

static void
speech(void)
{
	is_str(
		show(MEETING "Thủ tướng Tô Văn An đề nghị hai bên mở thêm cửa khẩu.", "request proposal"),
		"proposal: speaker Tô Văn An, recipient Khamphet Sisouphan",
		"whoever faces the speaker is asked");
	is_str(show(MEETING "Thủ tướng Tô Văn An đề nghị Lào hỗ trợ doanh nghiệp Việt Nam.",
				"request proposal"),
		   "request: speaker Tô Văn An, recipient Khamphet Sisouphan",
		   "a country is asked in the person of whom it sent");
	is_str(show(MEETING
				"Thủ tướng Khamphet Sisouphan khẳng định Lào sẵn sàng cung cấp điện cho Việt Nam.",
				"pledge"),
		   "pledge: speaker Khamphet Sisouphan, recipient Tô Văn An",
		   "who says what his country will do");
	is_str(show("Ukraine yêu cầu Mông Cổ thực thi phán quyết.", "request"),
		   "request: speaker Ukraine", "a country that no person speaks for");
	is_str(show("Nga và Triều Tiên đều phủ nhận thông tin trên.", "statement"),
		   "statement: speaker Nga, speaker Triều Tiên", "two countries that each say it");
	is_str(show("\"Mỹ muốn đối thoại\", Ngoại trưởng Mỹ John Carter nói với Nga.", "proposal"),
		   "proposal:", "what is quoted is no country's own word");
	is_str(show(MEETING "Nhà lãnh đạo Lào cảm ơn Việt Nam.", "acknowledgement"),
		   "acknowledgement: speaker Khamphet Sisouphan, recipient Tô Văn An",
		   "the leader of a country");
	is_str(show(MEETING "Hai Thủ tướng nhấn mạnh quan hệ đặc biệt giữa hai nước.", "statement"),
		   "statement: speaker Khamphet Sisouphan, speaker Tô Văn An",
		   "two leaders are those who met");
	is_str(show("Tổng thống Pháp Jean Martel gặp Thủ tướng Anh Peter Holm. Ông nhấn mạnh hợp tác.",
				"statement"),
		   "statement: speaker Jean Martel",
		   "he who goes on is whom the sentence before began with");
	is_str(show("Theo thông cáo của Bộ Ngoại giao Lào, chuyến thăm diễn ra tốt đẹp.", "statement"),
		   "statement: speaker Bộ Ngoại giao Lào", "whose notice a text draws on");
	is_str(show("Hai người bị cáo buộc phá hoại. Quan hệ Mỹ - Nga được đánh giá cao.",
				"protest praise"),
		   "", "a passive names nobody");
	is_str(show(MEETING "Thủ tướng Tô Văn An nhấn mạnh quan hệ hai nước phát triển tốt đẹp; đề "
						"nghị hai bên mở cửa khẩu.",
				"request proposal"),
		   "proposal: speaker Tô Văn An, recipient Khamphet Sisouphan",
		   "behind a semicolon the same one goes on");
	is_str(show("Bộ trưởng Ngoại giao Lào Somchit Vongsa gửi điện mừng tới các đồng chí Lê Văn Ba, "
				"Chủ tịch Quốc hội Việt Nam; Tô Văn An, Thủ tướng Việt Nam.",
				"congratulation"),
		   "congratulation: speaker Somchit Vongsa, recipient Lê Văn Ba, recipient Tô Văn An",
		   "addressees set off by semicolons");
	is_str(show("Phó Thủ tướng Tô Văn An đã trao đổi điện mừng với Phó Thủ tướng Lào Khamphet "
				"Sisouphan.",
				"congratulation"),
		   "congratulation: participant Tô Văn An, participant Khamphet Sisouphan",
		   "an exchange has no speaker");
	is_str(show("Phó Thủ tướng Tô Văn An chuyển lời mời của Thủ tướng Lê Văn Ba mời Quốc vương "
				"Thái Lan Somchai Prasert thăm Việt Nam.",
				NULL),
		   "invitation: speaker Tô Văn An, represented Lê Văn Ba, recipient Somchai Prasert",
		   "an invitation that another conveys; no visit yet");
}

static void
promises(void)
{
	is_str(show(MEETING "Thủ tướng Khamphet Sisouphan cho biết Lào sẽ cấp 100 suất học bổng.",
				"pledge"),
		   "pledge: speaker Khamphet Sisouphan, recipient Tô Văn An",
		   "whatever a country says that it will do");
	is_str(show(MEETING
				"Chuyến thăm của Thủ tướng Khamphet Sisouphan sẽ góp phần thúc đẩy hợp tác.",
				"pledge"),
		   "", "a visit promises nothing");
	is_str(show("Bộ Ngoại giao Ukraine cảnh báo Mông Cổ sẽ lĩnh hậu quả.", "pledge"), "",
		   "what another will do is foreseen");
	is_str(
		show(MEETING
			 "Hai bên kiên trì thực hiện Thỏa thuận về biên giới và thỏa thuận giữa hai Chính phủ.",
			 "agreement"),
		"", "names of agreements are no agreement");
}

static void
meetings(void)
{
	is_str(show("Ngày 18/6, Tổng thống Nga Ivan Petrov hội đàm với Tổng thống Mông Cổ Bat Erdene. "
				"Chuyến thăm Mông Cổ của Tổng thống Petrov kéo dài hai ngày.",
				"talks"),
		   "talks: visitor Ivan Petrov, host Bat Erdene",
		   "host and visitor by a visit that is told of later");
	is_str(
		show(
			"Ngày 18/6, Ngoại trưởng Hàn Quốc Kim Min-soo gặp Đại sứ Nga tại Hàn Quốc Ivan Petrov.",
			"bilateral_meeting"),
		"bilateral_meeting: host Kim Min-soo, visitor Ivan Petrov", "an ambassador is the guest");
	is_str(show("Ngày 18/6, Thủ tướng Tô Văn An điện đàm với Thủ tướng Lào Khamphet Sisouphan. Thủ "
				"tướng Lào sẽ thăm Việt Nam.",
				"phone_call"),
		   "phone_call: participant Tô Văn An, participant Khamphet Sisouphan",
		   "nobody is a guest on the telephone");
	is_str(show("Ngày 18/6, Phó Chủ tịch Quốc hội Tô Văn An tiếp Đoàn do Chủ nhiệm Ủy ban Đối "
				"ngoại Quốc hội Lào Khamphet Sisouphan làm Trưởng đoàn. "
				"Cùng ngày, Thượng tướng Lê Văn Ba, Thứ trưởng Bộ Quốc phòng cũng đã tiếp Đoàn do "
				"Chủ nhiệm Khamphet Sisouphan làm Trưởng đoàn.",
				"reception"),
		   "reception: host Tô Văn An, head_of_delegation Khamphet Sisouphan; reception: host Lê "
		   "Văn Ba, head_of_delegation Khamphet Sisouphan",
		   "another host, another reception; heads of delegations");
	is_str(show("Ngày 18/6, Thủ tướng Lào Khamphet Sisouphan dẫn đầu đoàn đại biểu cấp cao Lào "
				"thăm chính thức Việt Nam.",
				"official_visit"),
		   "official_visit: head_of_delegation Khamphet Sisouphan",
		   "who heads it, not whose it is");
	is_str(show("Ngày 18/6, Thủ tướng Lào Khamphet Sisouphan thăm chính thức Việt Nam. Tháp tùng "
				"Thủ tướng Khamphet Sisouphan có Bộ trưởng Ngoại giao Lào Somchit Vongsa.",
				"official_visit"),
		   "official_visit: head_of_delegation Khamphet Sisouphan, participant Somchit Vongsa",
		   "whom others escort");
	is_str(show(MEETING "Sau hội đàm, hai Thủ tướng đã chứng kiến lễ ký Hiệp định thương mại giữa "
						"Việt Nam và Lào.",
				"document_signing"),
		   "document_signing: witness Khamphet Sisouphan, witness Tô Văn An",
		   "leaders witness what others sign");
	is_str(show("Ngày 18/6, Việt Nam và Lào tổ chức hội thảo. Hội nghị Cấp cao ASEAN lần thứ 44 "
				"khai mạc ngày 19/6 với sự tham gia của Thủ tướng Lào Khamphet Sisouphan.",
				"summit"),
		   "summit: participant Khamphet Sisouphan", "those present");
}

static void
others(void)
{
	is_str(show("Sáng 15/6, Đại sứ quán Lào tại Việt Nam phối hợp với Hội Hữu nghị Việt Nam - Lào "
				"tổ chức lễ kỷ niệm 60 năm quan hệ ngoại giao hai nước.",
				"commemoration"),
		   "commemoration: organizer Đại sứ quán Lào tại Việt Nam, organizer Hội Hữu nghị Việt Nam "
		   "- Lào",
		   "one organizes with another");
	is_str(show("Ngày 18/6, Thủ tướng Tô Văn An tiếp Đại sứ Lào tại Việt Nam Khamphet Sisouphan. "
				"Cùng dự buổi tiếp có Bộ trưởng Ngoại giao Lê Văn Ba.",
				"reception"),
		   "reception: host Tô Văn An, visitor Khamphet Sisouphan, participant Lê Văn Ba",
		   "those who were there too");
	is_str(show("Sáng 18/6, Thủ tướng Tô Văn An chủ trì lễ đón Thủ tướng Lào Khamphet Sisouphan. "
				"Tham dự lễ đón, về phía Việt Nam có: Bộ trưởng Ngoại giao Lê Văn Ba; Bộ trưởng "
				"Quốc phòng Trần Văn Hùng. Về phía Lào có Ngoại trưởng Bounmy Keola.",
				"welcome_ceremony"),
		   "welcome_ceremony: host Tô Văn An, visitor Khamphet Sisouphan, participant Lê Văn Ba, "
		   "participant Trần Văn Hùng, participant Bounmy Keola",
		   "lists of those present, side by side");
	is_str(show("Ngày 15/6, Ngoại trưởng Lào Bounmy Keola cho biết thời gian tới Lào cùng Việt Nam "
				"sẽ thúc đẩy thương mại.",
				"pledge agreement"),
		   "agreement: speaker Bounmy Keola", "one speaks for those who will do it together");
	is_str(show("Hãng Reuters dẫn lời Ngoại trưởng Pháp Jean Martel nói Paris sẽ không rút quân.",
				"statement"),
		   "statement: speaker Jean Martel", "whom an agency quotes speaks");
	is_str(show("Theo lời mời của Tổng Bí thư Tô Văn An và Chủ tịch nước Lê Văn Ba, Tổng thống "
				"Pháp Jean Martel và Phu nhân sẽ thăm cấp Nhà nước tới Việt Nam.",
				"state_visit"),
		   "state_visit: visitor Jean Martel, host Tô Văn An, host Lê Văn Ba", "two who invite");
	is_str(show("Hội nghị do Bộ trưởng Quốc phòng Lê Văn Ba và Bộ trưởng Quốc phòng Trung Quốc "
				"Vương Kiến Quốc đồng chủ trì.",
				NULL),
		   "multilateral_meeting: co_chair Lê Văn Ba, co_chair Vương Kiến Quốc",
		   "chairs behind the conference");
	is_str(show("Ngày 15/6, Bộ trưởng Ngoại giao Lê Văn Ba điện đàm với Bộ trưởng Ngoại giao "
				"Australia Penny Green. "
				"Bộ trưởng Penny Green chúc mừng Việt Nam và đề nghị hai nước nâng cấp quan hệ.",
				"congratulation proposal"),
		   "congratulation: speaker Penny Green, recipient Lê Văn Ba; proposal: speaker Penny "
		   "Green, recipient Lê Văn Ba",
		   "the object of one verb is not the subject of the next");
	is_str(show("Người phát ngôn Bộ Ngoại giao Phạm Thu Hà cho biết Việt Nam kiên quyết phản đối "
				"và yêu cầu Trung Quốc tôn trọng chủ quyền.",
				"protest request"),
		   "protest: speaker Phạm Thu Hà; request: speaker Phạm Thu Hà", "two acts of one speaker");
	is_str(show("Chủ tịch Quốc hội Lê Văn Ba đã đến Đại sứ quán Lào tại Hà Nội viếng nguyên Chủ "
				"tịch nước Lào Khamphet Sisouphan.",
				"condolence"),
		   "condolence: speaker Lê Văn Ba, recipient Khamphet Sisouphan",
		   "who went there, not whose house it is");
}

int
main(void)
{
	plan(37);
	speech();
	promises();
	meetings();
	others();
	return done();
}
