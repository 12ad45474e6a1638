"""Words that the papers of a dossier share: official Vietnamese, data of the form."""

from datetime import date
from decimal import Decimal

from thonmoi.kernel.numbers import format_number
from thonmoi.recognition.shown import Whole

LEVELS = {
    "ntm": "nông thôn mới",
    "nang-cao": "nông thôn mới nâng cao",
    "kieu-mau": "nông thôn mới kiểu mẫu",
    "hien-dai": "nông thôn mới hiện đại",
    "khu-dan-cu-kieu-mau": "khu dân cư nông thôn mới kiểu mẫu",
}
BLANK = "…" * 12
SHORT = "…" * 3
HOUR = "…" * 2


def inside(unit: str) -> str:
    """``xã Tân Lợi``: a unit inside a sentence."""
    return unit[:1].lower() + unit[1:]


def committee(unit: str) -> str:
    """``Ủy ban nhân dân xã Tân Lợi``."""
    return f"Ủy ban nhân dân {inside(unit)}" if unit else "Ủy ban nhân dân"


def aim(found: Whole) -> str:
    """``đạt chuẩn nông thôn mới nâng cao năm 2025``."""
    return f"đạt chuẩn {LEVELS[found.head.level]} năm {found.head.year}"


def bare(unit: str) -> str:
    """``Tân Lợi``: where a document is signed."""
    for kind in ("Xã ", "Huyện ", "Tỉnh ", "Thị trấn ", "Thành phố "):
        unit = unit.removeprefix(kind)
    return unit


def day(on: date | None) -> str:
    """``05/3/2025``, ``05/02/2025``: as the decree writes days; blanks where it is not known."""
    if on is None:
        return f"{HOUR}/{HOUR}/{SHORT}"
    month = f"{on.month:02d}" if on.month < 3 else f"{on.month}"
    return f"{on.day:02d}/{month}/{on.year}"


def percent(value: Decimal | None) -> str:
    """``91,67%``; a blank where nothing was counted."""
    if value is None:
        return f"{SHORT}%"
    return f"{format_number(value.quantize(Decimal('0.01')).normalize())}%"


def ended(text: str) -> str:
    """The text with one stop at its end."""
    return text.rstrip(" .;,") + "."


def times(found: Whole) -> str:
    """How often the report was published; blanks before the first time."""
    return f"{len(found.publications):02d}" if found.publications else HOUR


def met(found: Whole) -> str:
    """How many criteria the commune finds met; blanks before it assessed any."""
    own = [x.is_met for x in found.criteria if x.is_met is not None]
    return f"{sum(own):02d}" if own else HOUR
