"""What single lines of the frame look like: the patterns of head and foot."""

import re

from thonmoi.intake.reader import vi
from thonmoi.intake.reader.dates import DATE
from thonmoi.kernel.text import fold

_BLANK = r"[\s.…_/]*"
NUMBER = re.compile(
    r"^Số\s*:?\s*(?P<number>\d{1,5}[a-zđ]?)?"
    + _BLANK
    + r"(?P<symbol>(?:[-–/]|(?:19|20)\d{2}\s*/)?\s*[^\W\d_][\w.&/–\-\s]{0,40})?$"
)
PLACE_DATE = vi.compile(
    r"^(?:(?P<place>[A-ZĐÀ-Ỹ][\w\s.–-]{1,40}?),?)?\s*[nN]gày\s*(?P<day>\d{1,2})?"
    + _BLANK
    + r"tháng\s*(?P<month>\d{1,2})?"
    + _BLANK
    + r"năm\s*(?P<year>\d{4})?[\s.…_]*$"
)
ADDRESSEE = re.compile(r"^Kính gửi\s*:?\s*(?P<who>.*)$", re.IGNORECASE)
SUBJECT = re.compile(r"^(?:V/v|Về việc|v/v)\b\s*:?\s*(?P<subject>.*)$")
RECEIVERS = re.compile(r"^Nơi\s+nhận\s*:?\s*(?P<rest>.*)$", re.IGNORECASE)
AUTHORITY = vi.compile(
    r"^(?:(?:TM|T/M|TL|T/L|KT|K/T|TUQ|Q)(?:\s*[.:]\s*|\s+)|(?:QUYỀN|THỪA)\s+)[A-ZĐÀ-Ỹ]"
)
POSITION = vi.compile(
    r"^(?:PHÓ|CHỦ|TRƯỞNG|GIÁM|CHÁNH|BÍ|THỦ|BỘ|THỨ|CHỈ|CHÍNH|TỔNG|HIỆU|CỤC|VỤ|QUYỀN|PCT|ỦY VIÊN|"
    r"UỶ VIÊN|NGƯỜI|TỔ|THAY)\b[^a-zà-ỹđ]*$|"
    r"^(?:Phó |Quyền )?(?:Chủ tịch|Trưởng|Giám đốc|Chánh|Bí thư)\b.{0,60}$"
)
SEAL = re.compile(r"^\(?\s*(?:đã ký|đã kí|ký tên|chữ ký|ký, đóng dấu|ký số).{0,40}$", re.IGNORECASE)
_NAME = vi.compile(
    r"^(?:(?:Ths|TS|PGS|GS|BS|KS|Đại tá|Thượng tá|Trung tá)\.?\s*)*"
    r"[A-ZĐÀ-Ỹ][a-zà-ỹđ]*(?:\s+[A-ZĐÀ-Ỹ][a-zà-ỹđ]*){1,5}$"
)
_BASIS = re.compile(
    r"^[-–+\s]*(?:Căn cứ|Xét|Theo đề nghị|Thực hiện|Tiếp tục (?:triển khai )?thực hiện|Theo|"
    r"Triển khai(?: thực hiện)?(?=\s+(?:các\s+)?(?:Nghị quyết|Quyết định|Kế hoạch|Công văn|Chỉ thị|"
    r"Chương trình|Thông báo|Đề án|Kết luận)\b))\b(?P<rest>.*)$"
)
ENACTING = re.compile(r"^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|CHỈ THỊ)\s*:?$")
_ORGAN = re.compile(
    r"^(?:UBND|HĐND|ỦY BAN|UỶ BAN|HỘI ĐỒNG|SỞ|BỘ|PHÒNG|BAN|VĂN PHÒNG|TRUNG TÂM|CHI CỤC|CỤC|"
    r"TỔNG CỤC|CHÍNH PHỦ|HUYỆN ỦY|TỈNH ỦY|THÀNH ỦY|ĐẢNG|CÔNG AN|HỘI|LIÊN ĐOÀN|ĐOÀN|MẶT TRẬN|"
    r"UBMTTQ|MTTQ|TRƯỜNG|BẢO HIỂM|KHO BẠC|NGÂN HÀNG|THANH TRA|TÒA ÁN|VIỆN|BAN CHỈ ĐẠO|BCĐ|"
    r"THỐNG KÊ|THUẾ|BỘ CHỈ HUY|BAN CHỈ HUY)\b"
)
LEVELS = ("TỈNH", "HUYỆN", "XÃ", "PHƯỜNG", "THỊ XÃ", "THÀNH PHỐ", "QUẬN", "THỊ TRẤN", "ĐẶC KHU")


def national(text: str) -> bool:
    """The country's name, in capitals or not, with hòa or hoà."""
    return bool(
        re.match(
            r"cong hoa xa hoi chu nghia(?: viet nam)?$|"
            r"(?:dang cong san )?viet nam$",
            fold(text),
        )
    )


def motto(text: str) -> bool:
    return bool(re.match(r"doc lap\s*[-–]\s*tu do\s*[-–]\s*hanh phuc", fold(text)))


def organ(text: str) -> bool:
    """A line of an agency's name in capitals."""
    capital = text.isupper() and len(text) <= 90
    return capital and bool(_ORGAN.match(text) or text.startswith(LEVELS))


def begins_organ(text: str) -> bool:
    return bool(_ORGAN.match(text))


def basis(text: str) -> bool:
    """A line of the preamble that gives a ground ("Căn cứ …", "Theo đề nghị …")."""
    return bool(_BASIS.match(text))


def person(text: str) -> bool:
    """A person's name: two to six capitalised words, nothing else."""
    return bool(_NAME.match(text)) and not re.search(DATE, text)
