"""Units: how a name carries one, which kind of value one is read in."""

import re

UNIT_WORD = re.compile(
    r"%|đồng|triệu|tỷ|người|hộ|mô hình|sản phẩm|hợp tác xã|htx|km|m2|m²|m3|ha|lần|điểm|tháng|năm|"
    r"tấn|kg|lít|giờ|ngày|bác sĩ|giường|chợ|đội|tổ|công trình|lớp|trường|cây|tuyến|bể|nhà|"
    r"khu|điểm|cơ sở|doanh nghiệp|câu lạc bộ|cụm|làng|di tích|thôn|xã|vườn|trang trại|cuộc|buổi|"
    r"hình thức|dịch vụ|kênh|máy|bộ|phòng|sân",
    re.IGNORECASE,
)


def after_figure(after: str) -> tuple[str, str]:
    """(unit, what else is said) of the words after a figure."""
    after = after.strip(" .;,")
    if not after:
        return "", ""
    bracket = re.fullmatch(r"\(([^()]*)\)", after)
    inner = (bracket[1] if bracket else after).strip()
    is_plain = not re.search(r"[\d≥≤<>=;:]", inner.replace("m2", "").replace("m3", ""))
    if is_plain and len(inner.split()) <= 6 and UNIT_WORD.match(inner):
        return inner, ""
    return "", after


def kind_of(unit: str) -> str:
    """The kind of value that a unit is read in."""
    if "%" in unit:
        return "percent"
    return "money" if re.search(r"đồng", unit, re.IGNORECASE) else "number"


def unit_of(name: str) -> str:
    """The unit that a name carries in brackets: "(%)", "(triệu đồng/người)"; "" for none."""
    for inner in reversed(re.findall(r"\(([^()]{1,40})\)", name)):
        if inner.strip() == "%" or ("/" in inner and UNIT_WORD.match(inner.strip())):
            return str(inner).strip()
        if re.fullmatch(r"(?:đơn vị(?: tính)?|đvt)\s*:?\s*(.+)", inner.strip(), re.IGNORECASE):
            return re.sub(r"^[^:]*:\s*", "", inner.strip())
        if UNIT_WORD.fullmatch(inner.strip()):
            return str(inner).strip()
    return ""
