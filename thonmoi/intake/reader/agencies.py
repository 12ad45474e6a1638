"""Names of agencies as they begin a clause or a sentence, and where such a name ends."""

import re

HEADS = (
    r"(?:Thủ trưởng\s+|Lãnh đạo\s+|Chánh\s+|Chủ tịch\s+|Trưởng\s+|Giám đốc\s+)?"
    r"(?:[Cc]ác\s+|[Nn]hững\s+)?(?:"
    r"[Ss]ở(?! hữu)|[Pp]hòng(?! chống|, chống| ngừa| cháy)|[Bb]an(?! hành| đầu)|[Vv]ăn phòng|UBND|"
    r"HĐND|"
    r"UBMT\w*|UB MT\w*|MTTQ\w*|[ỦU]y ban|Uỷ ban|[Hh]ội(?! nghị| thảo| nhập| họp| thi)|"
    r"[Đđ]oàn(?! kết)|"
    r"Liên đoàn|Công an|Bộ Chỉ huy|Ban Chỉ huy|Trung tâm|[Bb]áo(?! cáo)|[Đđ]ài|Kho bạc|Ngân hàng|"
    r"Bảo hiểm|"
    r"[Cc]hi cục|Cục|Thống kê|Chi nhánh|Trạm|Hạt|Thanh tra|Tòa án|Viện|Thường trực|Đảng ủy|"
    r"Đảng đoàn|Huyện ủy|"
    r"Tỉnh ủy|Thành viên|[Tt]ổ(?! chức)|[Cc]ơ quan|[Đđ]ồng chí|[Đđ]ơn vị|(?<=ác )tổ chức|"
    r"[Đđ]ịa phương|"
    r"[Xx]ã(?! hội)|[Tt]rường(?! hợp)|Mặt trận|"
    r"[Nn]gành|[Cc]hủ đầu tư|[Nn]hà (?:đầu tư|thầu)|[Bb]ộ đội|Bộ Tư lệnh|Bộ tư lệnh|Tạp chí|"
    r"(?:[Hh]uyện|[Tt]hị|[Tt]hành|[Tt]ỉnh|[Đđ]ảng|[Cc]ấp) (?:ủy|uỷ)|Liên minh|Bưu điện|"
    r"Viễn thông|VNPT|Toà án|Học viện|Vườn quốc gia|Hải quan|Kiểm lâm|"
    r"Trung đoàn|Lữ đoàn|Sư đoàn|Quân khu|Cảnh sát|Đoàn thể|đoàn thể|Người đứng đầu|"
    r"Bộ(?! tiêu chí| phận| chỉ số| máy)|Thuế|Điện lực|Công ty|"
    r"Doanh nghiệp|Hợp tác xã|Cấp ủy|Bí thư|"
    r"phường|thị trấn|thành viên|bộ phận|Bộ phận|công chức|Công chức|[Tt]rưởng (?:ấp|thôn|bản|"
    r"khu phố)|Ấp|ấp|thôn|Thôn)\b"
)
_VERBS = (
    "chủ trì",
    "phối hợp",
    "chịu trách nhiệm",
    "có trách nhiệm",
    "có nhiệm vụ",
    "tham mưu",
    "tăng cường",
    "hướng dẫn",
    "tổ chức triển khai",
    "tổ chức thực hiện",
    "tổ chức",
    "xây dựng",
    "căn cứ",
    "chủ động",
    "theo dõi",
    "triển khai",
    "thực hiện",
    "rà soát",
    "bố trí",
    "cân đối",
    "đẩy mạnh",
    "tiếp tục",
    "chỉ đạo",
    "lồng ghép",
    "phát huy",
    "quan tâm",
    "báo cáo",
    "đăng ký",
    "vận động",
    "tuyên truyền",
    "kiểm tra",
    "giám sát",
    "tổng hợp",
    "đề xuất",
    "trên cơ sở",
    "tập trung",
    "khẩn trương",
    "nghiêm túc",
    "thường xuyên",
    "kịp thời",
    "phân công",
    "ban hành",
    "lập",
    "gửi",
    "đôn đốc",
    "thẩm định",
    "thẩm tra",
    "hoàn thành",
    "hoàn thiện",
    "cung cấp",
    "hỗ trợ",
    "tích cực",
    "quán triệt",
    "phổ biến",
    "công khai",
    "nghiên cứu",
    "thông báo",
    "giúp",
    "là cơ quan",
    "làm đầu mối",
    "theo chức năng",
    "nâng cao",
    "trực tiếp",
    "khắc phục",
    "huy động",
    "sử dụng",
    "quản lý",
    "phát động",
    "đề nghị",
    "nâng cấp",
    "hằng",
    "hàng",
    "định kỳ",
    "phải",
    "cần",
    "được giao",
    "giao",
    "họp",
    "cử",
    "tiến hành",
    "trình",
    "đánh giá",
    "cập nhật",
    "lựa chọn",
    "phản ánh",
    "lãnh đạo",
    "phát hiện",
    "nắm",
    "bám sát",
    "tham gia",
    "kêu gọi",
    "duy trì",
    "khai thác",
    "bồi dưỡng",
    "đào tạo",
    "tập huấn",
    "nhân rộng",
    "tăng",
    "rút kinh nghiệm",
    "tiếp nhận",
    "giải quyết",
    "xác định",
    "đưa",
    "đảm bảo",
    "bảo đảm",
    "yêu cầu",
    "có văn bản",
    "có kế hoạch",
    "có giải pháp",
    "có biện pháp",
    "chuẩn bị",
    "đẩy nhanh",
    "bàn giao",
    "chấn chỉnh",
    "củng cố",
    "giữ vững",
    "làm tốt",
    "xem xét",
    "xác nhận",
    "công bố",
    "giải ngân",
    "đăng tải",
    "phát sóng",
    "sơ kết",
    "tổng kết",
    "biểu dương",
    "thúc đẩy",
    "kết nối",
    "quảng bá",
    "chuyển giao",
    "kiên quyết",
    "ngăn chặn",
    "xử phạt",
    "tuần tra",
    "tạo điều kiện",
    "thu hút",
    "vận hành",
    "giữ",
    "làm việc",
    "gương mẫu",
    "gắn",
    "đồng hành",
    "đại diện",
    "đưa vào",
    "chịu sự",
    "bám",
    "cam kết",
    "quyết định",
    "phê duyệt",
    "phân bổ",
    "cấp",
    "thành lập",
    "kiện toàn",
    "khảo sát",
    "tư vấn",
    "đưa",
    "ưu tiên",
    "phấn đấu",
    "nghiệm thu",
    "thanh tra",
    "phối kết hợp",
    "bố trí",
    "khuyến khích",
    "mở",
    "lấy ý kiến",
    "giới thiệu",
    "nhắc nhở",
    "xử lý",
    "dự kiến",
)
_VERB = re.compile(r"\s*,?\s+(?=(?:" + "|".join(_VERBS) + r")\b)")
_STARTS = re.compile(rf"^{HEADS}")
_REQUEST = re.compile(r"^(?:Đề nghị|Kính đề nghị|Mời|Trân trọng đề nghị)\s+", re.IGNORECASE)
_ORDER = re.compile(
    r"^(?:\d+\.\s*)?(?:[Gg]iao|[Yy]êu cầu|[Pp]hân công|Giao trách nhiệm cho|"
    r"Giao nhiệm vụ cho)\s+"
)
_RULED = re.compile(  # "Chủ tịch UBND tỉnh giao Sở X …"
    r"^(?:Phó )?(?:Chủ tịch\s+)?(?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+"
    r"(?:tỉnh|huyện|xã|phường|thành phố|thị xã)(?:\s+[A-ZĐ]\S*)*\s+"
    r"(?P<word>giao|yêu cầu|đề nghị)\s+"
)
_GROUND = re.compile(
    r"^(?:Căn cứ|Trên cơ sở|Theo(?! dõi)|Từ)\b[^.;]*?,\s*(?=(?:đề nghị\s+|yêu cầu\s+|"
    r"giao\s+)?" + HEADS + r")"
)


_BARE = re.compile(
    r"(?:[Cc]ác\s+)?(?:Ban|Tổ|Đoàn|Hội|Đội|Bộ phận|Trung tâm|Hội đồng|Cơ quan|Đơn vị|Phòng|"
    r"Văn phòng|Chi cục|Cục|Sở|Công ty|Ủy ban|Uỷ ban|ban|tổ|hội|đội|phòng|cơ quan|đơn vị|bộ phận)"
)
_TELLS = re.compile(r";\s|\b(?:đã (?!đạt|được|hoàn thành)|vẫn )")  # no name: "Xã đã có nhiều …"
_ACTS = re.compile(r"(?:chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|phải)\b")


def begins_with_agency(text: str) -> bool:
    return bool(_STARTS.match(text))


def request(text: str) -> tuple[bool, str]:
    """(whether `text` asks rather than orders, `text` without the words of asking or ordering)."""
    asked = _REQUEST.match(text)
    if asked:
        return True, text[asked.end() :]
    text = re.sub(r"^(?:Đối với|Về phía)\s+", "", text)
    ruled = _RULED.match(text)
    if ruled and begins_with_agency(text[ruled.end() :]):
        return ruled["word"] == "đề nghị", text[ruled.end() :]
    ordered = _ORDER.match(text)
    return False, text[ordered.end() :] if ordered else text


def agency_and_deed(sentence: str) -> tuple[str, str, bool] | None:
    """(agency, what it does, whether it is a request) of "Sở X chủ trì, phối hợp …", or None.

    Names with commas stay whole: the name ends where the first verb begins.
    """
    is_request, text = request(sentence.strip())
    ground = _GROUND.match(text)
    if ground:
        again, text = request(text[ground.end() :])
        is_request = is_request or again
    if not begins_with_agency(text):
        return None
    for verb in _VERB.finditer(text):
        name = text[: verb.start()].strip(" ,:")
        if _whole_name(name, text[verb.end() :]):
            if len(name.split()) > 45:
                return None
            return name, text[verb.end() :].strip(), is_request
    return None


def _whole_name(name: str, rest: str) -> bool:
    """ "Văn phòng Điều phối" is no name before "xây dựng nông thôn mới huyện"."""
    if (
        _TELLS.search(name)
        or name.count("(") > name.count(")")
        or rest.startswith(("được giao nhiệm vụ", "được giao phụ trách", "phụ trách"))
    ):
        return False
    if (
        "được giao nhiệm vụ" in name
        and not _ACTS.match(rest)
        and not re.search(r"nhiệm vụ\s.*\b(?:tại|theo|trong|ở|này|tiêu chí|lĩnh vực)\b", name)
    ):
        return False
    if rest.startswith("xây dựng nông thôn mới") and name.endswith(("Điều phối", "Chỉ đạo")):
        return False
    if rest.startswith("xây dựng") and re.search(r"\bđầu tư$", name):
        return False  # "Ban Quản lý dự án đầu tư xây dựng số 1"
    if _BARE.fullmatch(name) and not _ACTS.match(rest):
        return False  # "Ban quản lý", "Tổ giám sát"
    if re.search(r"\b(?:được|có|của|về|và|các|liên quan|do|phụ trách)$", name) and not re.search(
        r"(?:có|được) liên quan$|liên quan$|phụ trách$", name
    ):
        return False
    return not re.fullmatch(r"(?:Các|các|Cơ|Đơn|Tổ)", name)
