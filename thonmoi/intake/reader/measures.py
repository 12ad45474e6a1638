"""What a target measures: the words beside the figure, without the verbs of intent."""

import re

from thonmoi.intake.reader.quantity import Quantity

_LEAD = re.compile(
    r"^(?:[-–+,;:.\s“”\"]+|trong đó,?|đồng thời,?|và\b|"
    r"(?:phấn đấu|hướng đến|hướng tới|thi đua|chỉ tiêu|mục tiêu)\b,?|"
    r"(?:đến|hết|cuối|trong|năm|tới|vào)\b(?:\s+(?:hết|cuối|năm|ngày|quý|trong))*\s+"
    r"(?:[IVX]+/)?\d[\d/]*,?|"
    r"(?:tiếp tục|duy trì|giữ vững|giữ|nâng(?: cao)?|giảm|tăng|đảm bảo|bảo đảm|hoàn thành|có|"
    r"đạt thêm|"
    r"đạt|thêm|kéo|đưa|hằng năm|hàng năm|mỗi năm|toàn huyện|toàn tỉnh|toàn xã)\b,?)\s*",
    re.IGNORECASE,
)
_TRAIL = re.compile(
    r"(?:[,:\s]+|\b(?:phấn đấu|đạt thêm|đạt|lên|xuống|còn|là|cho|từ|ở mức|mức|đến|tới|thêm|chiếm|"
    r"bằng|"
    r"hoàn thành|của|được|bình quân|có|với|trong đó|ước|giảm|tăng|thực hiện))$",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"(?:^|,\s*|\bvà\s+)(?=(?:tỷ lệ|tỉ lệ|số\s|mức|thu nhập|chỉ số|diện tích|sản lượng|tổng|"
    r"giá trị|"
    r"độ che phủ|tốc độ)\b)",
    re.IGNORECASE,
)
_CUT = re.compile(r"\b(?:phấn đấu|trong đó|cụ thể|chỉ tiêu)\b\s*[,:]?\s*", re.IGNORECASE)


def strip_lead(text: str) -> str:
    last = None
    while text != last:
        last, text = text, _LEAD.sub("", text, count=1)
    return text


def strip_trail(text: str) -> str:
    last = None
    while text != last:
        last, text = text, _TRAIL.sub("", text).rstrip()
    return text


def before_measure(before: str) -> str:
    """The measure named before the figure; empty if there are only verbs of intent."""
    cuts = list(_CUT.finditer(before))
    if (cuts and strip_lead(before[cuts[-1].end() :]).strip()) or cuts:
        before = before[cuts[-1].end() :]
    measured = list(_MEASURED.finditer(before))
    if measured:
        before = before[measured[-1].end() :]
    text = strip_trail(strip_lead(before.strip()))
    if len(text.split()) > 30 and "," in text:
        text = strip_lead(text.rsplit(",", 1)[1].strip())
    return text


def after_measure(after: str) -> str:
    """The measure named after the figure ("100% xã đạt chuẩn …")."""
    text = re.split(
        r"[;:(]|,\s*(?:phấn đấu|trong đó|riêng|tương ứng|tương đương)|\.\s|"
        r"\.$",
        after,
    )[0]
    text = re.sub(r"\s*\btrở (?:lên|xuống)\b", "", text)
    return " ".join(text.strip(" ,.").split())


def measure_of(before: str, quantity: Quantity, after: str) -> str:
    """The phrase that says what is measured, in the document's own words."""
    named = before_measure(before)
    if quantity.percent or quantity.form == "from_to":
        return named or after_measure(after)
    if re.search(r"\bcho\s*$", before.rstrip()):
        return named
    rest = after_measure(after)
    if len(rest.split()) > 14:
        rest = rest.split(",")[0]
    counted = f"{quantity.unit} {rest}".strip()
    if re.search(r"\b(?:thu nhập|mức|giá trị|sản lượng|diện tích|tổng|tỷ lệ|số)\b", named[:40]):
        return named
    return f"{named} {counted}".strip()
