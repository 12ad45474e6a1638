"""Why a work stands where it stands: sentences of a document, hence Vietnamese data. Pure."""

from collections.abc import Iterable

from thonmoi.criteria.rules import Standing
from thonmoi.kernel.numbers import pad_count
from thonmoi.priorities.rules import Bar
from thonmoi.priorities.shown import CandidateView, GapView

LEVELS = {
    "ntm": "nông thôn mới",
    "nang-cao": "nông thôn mới nâng cao",
    "kieu-mau": "nông thôn mới kiểu mẫu",
    "hien-dai": "nông thôn mới hiện đại",
    "khu-dan-cu-kieu-mau": "khu dân cư nông thôn mới kiểu mẫu",
}
BARS = {
    Bar.UNKNOWN: "chưa có dự toán",
    Bar.UNFOLLOWED: "chưa được theo dõi, chưa có dự toán",
    Bar.PAUSED: "đang tạm dừng",
    Bar.NONE: "để lại hoặc mới bố trí một phần",
}
STANDINGS = {
    Standing.NOT_MET: "chưa đạt",
    Standing.MET_NOT_SUSTAINABLE: "đạt nhưng cần củng cố",
}
NAMED = 3
"""So many works are named in a sentence; of the others, how many."""


def why_proposed(one: CandidateView) -> str:
    """What a proposed work closes and together with how many others; a person's word after it."""
    said = [_closes(gap) for gap in one.closed]
    if not said:
        said = ["Chưa khép được tiêu chí nào trong hạn mức này"]
    if one.reason:
        said.append(f"Ý kiến của Văn phòng: {one.reason.rstrip('.')}")
    return ". ".join(said) + "."


def _closes(gap: GapView) -> str:
    others = len(gap.works) - 1
    begin = f"Cùng {pad_count(others)} công trình khác đủ vốn" if others else "Đủ vốn"
    return f"{begin} thì khép tiêu chí {gap_words(gap)}"


def gap_words(gap: GapView) -> str:
    """``6. Văn hóa (chưa đạt; mục tiêu đạt nông thôn mới nâng cao năm 2025)``."""
    aim = LEVELS.get(gap.level, gap.level)
    if gap.year:
        aim = f"mục tiêu đạt {aim} năm {gap.year}"
    elif aim:
        aim = f"xã đã đạt {aim}"
    said = "; ".join(filter(None, (STANDINGS[gap.standing], aim)))
    return f"{gap.label} ({said})"


def why_left(one: CandidateView) -> str:
    """Why a work with a known need is not proposed."""
    if one.reason:
        return f"Để lại theo ý kiến của Văn phòng: {one.reason.rstrip('.')}."
    if not one.gaps:
        return "Không gắn với tiêu chí nào chưa đạt hoặc cần củng cố của xã."
    return " ".join(_not_closed(gap) for gap in one.gaps)


def _not_closed(gap: GapView) -> str:
    if gap.hindered:
        return f"Tiêu chí {gap.label} chưa thể khép vì {in_the_way(gap.hindered)}."
    if not gap.points:
        return f"Tiêu chí {gap.label} không được tính điểm."
    return (
        f"Hạn mức không đủ cho {pad_count(len(gap.works))} công trình của tiêu chí {gap.label} "
        "cùng các tiêu chí đã chọn."
    )


def why_barred(one: CandidateView) -> str:
    """What a work without an estimate, or a paused one, holds up."""
    if not one.gaps:
        return "Không gắn với tiêu chí nào chưa đạt hoặc cần củng cố của xã."
    named = "; ".join(gap.label for gap in one.gaps)
    return f"Khi chưa rõ nhu cầu vốn của công trình này thì chưa tính khép được tiêu chí {named}."


def in_the_way(found: Iterable[tuple[str, Bar]]) -> str:
    """``Nhà văn hóa ấp 8 chưa có dự toán và 02 công trình khác``."""
    works = list(found)
    named = "; ".join(f"{name} {BARS.get(bar, '')}".strip() for name, bar in works[:NAMED])
    rest = len(works) - NAMED
    return f"{named} và {pad_count(rest)} công trình khác" if rest > 0 else named
