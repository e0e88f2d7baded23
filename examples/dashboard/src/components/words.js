// words.js: the two languages of the page.  Each entry is [Vietnamese, English].

const words = {
	brand: ["Ngoại giao", "Diplomacy"],
	corpus: ["bài báo đã đọc", "articles read"],
	meetingsPage: ["Cuộc gặp", "Meetings"],
	pairsPage: ["Cặp nước", "Country pairs"],
	tradePage: ["Thương mại", "Trade"],
	forumsPage: ["Diễn đàn", "Forums"],
	country: ["Nước", "Country"],
	year: ["Năm", "Year"],
	allCountries: ["Tất cả các nước", "All countries"],
	allYears: ["Mọi năm", "All years"],
	language: ["Ngôn ngữ", "Language"],

	meetingsTitle: ["Ai gặp ai, khi nào", "Who met whom, and when"],
	meetingsLead: ["Mỗi điểm là một cuộc gặp hoặc chuyến thăm, dù được bao nhiêu bài báo đưa tin.", "Each dot is one meeting or visit, however many articles report it."],
	held: ["Cuộc gặp và chuyến thăm", "Meetings and visits"],
	announced: ["Đã được thông báo", "Announced"],
	countries: ["Số nước tham gia", "Countries taking part"],
	reports: ["Lượt đưa tin", "Reports"],
	timeline: ["Dòng thời gian", "Timeline"],
	perYear: ["Theo năm", "By year"],
	perMonth: ["Theo tháng", "By month"],
	list: ["Danh sách", "List"],
	date: ["Ngày", "Date"],
	kind: ["Hình thức", "Kind"],
	parties: ["Các bên", "Parties"],
	place: ["Địa điểm", "Place"],
	persons: ["Nhân vật", "People"],
	source: ["Nguồn", "Source"],
	others: ["khác", "other"],
	undated: ["chưa rõ ngày", "no date"],
	heldMark: ["đã diễn ra", "held"],
	announcedMark: ["sắp tới", "announced"],

	pairsTitle: ["Quan hệ giữa các nước", "Who does what with whom"],
	pairsLead: ["Ô càng đậm, hai nước càng có nhiều sự kiện chung. Chỉ tính sự kiện đã diễn ra và biết rõ tháng. Chọn một nước để xem riêng các mối quan hệ của nước đó.", "The darker a cell, the more events two countries share. Events that happened, in a month that is known. Choose a country to see its relations alone."],
	matrix: ["Ma trận các nước", "Country by country"],
	measure: ["Số đo", "Measure"],
	events: ["Sự kiện", "Events"],
	meetings: ["Cuộc gặp", "Meetings"],
	visits: ["Chuyến thăm", "Visits"],
	agreements: ["Thỏa thuận", "Agreements"],
	statements: ["Phát biểu", "Statements"],
	supports: ["Ủng hộ", "Support"],
	aids: ["Viện trợ", "Aid"],
	cooperations: ["Hợp tác", "Cooperation"],
	conflicts: ["Xung đột", "Conflict"],
	eventsByPair: ["Sự kiện, tính theo cặp", "Events, counted by pair"],
	meetingsByPair: ["Cuộc gặp, tính theo cặp", "Meetings, counted by pair"],
	byMonth: ["Theo tháng", "Month by month"],
	byYear: ["Theo năm", "Year by year"],
	ranking: ["Các cặp nhiều sự kiện nhất", "Pairs with most events"],
	pairCount: ["Cặp nước", "Pairs"],
	busiest: ["Cặp nước có nhiều sự kiện nhất", "Busiest pair"],

	tradeTitle: ["Mục tiêu và thực tế", "Targets against figures"],
	tradeLead: ["Vạch là mục tiêu đã nêu, thanh là con số mới nhất cùng loại mà các bài báo nêu.", "The mark is the stated target, the bar the latest comparable figure the articles give."],
	targets: ["Mục tiêu đã nêu", "Targets stated"],
	withActual: ["Có số liệu đối chiếu", "With a figure to compare"],
	figures: ["Số liệu thương mại", "Trade figures"],
	tradeOverTime: ["Kim ngạch thương mại được nêu (tỷ USD)", "Stated trade figures (billion USD)"],
	targetChart: ["Mục tiêu thương mại (tỷ USD)", "Trade targets (billion USD)"],
	target: ["Mục tiêu", "Target"],
	actual: ["Mới nhất", "Latest"],
	due: ["Hạn", "Due"],
	gap: ["Còn thiếu", "Gap"],
	statedOn: ["Ngày nêu", "Stated"],
	times: ["Số lần", "Times"],
	value: ["Trị giá", "Value"],
	status: ["Loại", "Status"],
	change: ["Tăng/giảm", "Change"],
	period: ["Thời kỳ", "Period"],
	isactual: ["thực tế", "actual"],
	isforecast: ["dự báo", "forecast"],
	istarget: ["mục tiêu", "target"],
	isestimate: ["ước tính", "estimate"],
	words: ["Nguyên văn", "In the article’s words"],
	billion: ["tỷ", "bn"],
	million: ["triệu", "m"],

	forumsTitle: ["Phiên họp của các diễn đàn", "Sessions of forums"],
	forumsLead: ["Phiên nào đã diễn ra, ở đâu, ai chủ trì.", "Which sessions took place, where, and who chaired."],
	sessions: ["Phiên họp", "Sessions"],
	forums: ["Diễn đàn", "Forums"],
	forum: ["Diễn đàn", "Forum"],
	ordinal: ["Lần thứ", "Session"],
	chairs: ["Chủ trì", "Chairs"],

	nothing: ["Không có dữ liệu cho lựa chọn này.", "Nothing for this choice."],
	more: ["Xem thêm", "Show more"],
	footnote: ["Trích từ văn bản báo chí bằng ngoaigiao; câu gốc của mỗi sự kiện nằm trong kho bài (v_mention).", "Extracted from press text by ngoaigiao; the sentence behind every event is in the corpus (v_mention)."]
};

// speak("vi" | "en", names): the words, names, dates and numbers of one language.
export function speak(lang, names)
{
	const i = lang === "vi" ? 0 : 1;
	const locale = lang === "vi" ? "vi-VN" : "en-GB";
	const say = (key) => words[key][i];
	const first = (text) => text.split(/[,(]/)[0].trim();

	say.lang = lang;
	say.number = (n, digits = 0) => n.toLocaleString(locale, {maximumFractionDigits: digits});
	say.country = (iso3) => names.countries[iso3]?.[i] ?? iso3 ?? "";
	say.kind = (kind) =>
	{
		const name = first(names.kinds[kind]?.[i] ?? kind);
		return name[0].toLocaleUpperCase(locale) + name.slice(1);
	};
	say.pair = (a, b) => [a, b].filter(Boolean).map(say.country).join(" – ");

	// As precise as it is known: 6/11/2024, 11/2024, 2024, 2021–2025.
	say.date = (from, to, precision) =>
	{
		const day = (text, options) => new Date(text).toLocaleDateString(locale, {timeZone: "UTC", ...options});
		const long = {year: "numeric", month: lang === "vi" ? "numeric" : "short", day: "numeric"};

		if (!from && !to)
			return say("undated");
		if (!from || !to)
			return from ? `${from.slice(0, 4)}–` : `–${to.slice(0, 4)}`;
		if (from === to)
			return day(from, long);
		if (precision === "month")
			return day(from, {year: "numeric", month: long.month});
		if (precision === "year" || (from.endsWith("01-01") && to.endsWith("12-31")))
			return from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : `${from.slice(0, 4)}–${to.slice(0, 4)}`;
		return `${day(from, long)} – ${day(to, long)}`;
	};
	say.tick = (d) =>
	{
		const [day, month] = [d.getUTCDate(), d.getUTCMonth() + 1];

		if (day === 1 && month === 1)
			return String(d.getUTCFullYear());
		if (lang === "vi")
			return day > 1 ? `${day}/${month}` : `T${month}`;
		return d.toLocaleDateString(locale, {timeZone: "UTC", month: "short", ...(day > 1 && {day: "numeric"})});
	};
	say.earlier = (year, n) => lang === "vi" ? `Trước năm ${year} còn ${say.number(n)} sự kiện, có trong danh sách.` : `${say.number(n)} before ${year} are in the list.`;
	say.undated = (n) => lang === "vi" ? `${say.number(n)} sự kiện chưa rõ ngày, không có trên biểu đồ, đứng cuối danh sách.`
		: `Without a date: ${say.number(n)}, at the end of the list, not in the charts.`;
	say.money = (value, currency) => value >= 1e9
		? `${say.number(value / 1e9, 2)} ${say("billion")} ${currency}`
		: `${say.number(value / 1e6, 2)} ${say("million")} ${currency}`;
	return say;
}
