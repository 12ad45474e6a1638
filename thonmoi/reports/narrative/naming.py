"""How levels, plans and communes are named in running text."""

import re
from collections.abc import Iterable

from thonmoi.paper.model import DocDate, Letterhead
from thonmoi.paper.wording import date_words, number_line
from thonmoi.reports.facts import CommuneFacts, PlanFacts

_BULLET = re.compile(r"\.-(\d+)\b")
_HEADING = re.compile(r"\.\*\d+\b")
_PARAGRAPH = re.compile(r"\.p(\d+)\b")
LEVELS = {
    "ntm": "nông thôn mới",
    "nang-cao": "nông thôn mới nâng cao",
    "kieu-mau": "nông thôn mới kiểu mẫu",
    "hien-dai": "nông thôn mới hiện đại",
    "khu-dan-cu-kieu-mau": "khu dân cư nông thôn kiểu mẫu",
}


def cited(plan: PlanFacts) -> str:
    """The plan at its first citation, with blanks for what is not recorded."""
    on = plan.issued_on
    day = DocDate(on.year, on.month, on.day) if on else DocDate(plan.year)
    number, _slash, symbol = (plan.number or f"/{plan.symbol}").partition("/")
    line = number_line(Letterhead((plan.issuer,), symbol, "", number=number or None, date=day))
    subject = plan.title[:1].lower() + plan.title[1:]
    return f"Kế hoạch {line.replace('Số: ', 'số ')} {date_words(day)} của {plan.issuer} {subject}"


def clause_words(text: str) -> str:
    """Paths of clauses as documents cite them: "IV.2.1.c, gạch đầu dòng 3"."""
    text = _BULLET.sub(r", gạch đầu dòng \1", _HEADING.sub("", text))
    return _PARAGRAPH.sub(r", đoạn \1", text)


def clauses_words(paths: Iterable[str]) -> str:
    """Several clauses, bullets of one place together: "mục IV.1, các gạch đầu dòng 1, 6"."""
    places: dict[str, list[str]] = {}
    for path in paths:
        place, _dot, bullet = path.rpartition(".-")
        is_bullet = bullet.isdigit() and bool(place)
        places.setdefault(place if is_bullet else path, []).extend([bullet] * is_bullet)
    return "; ".join(_place(place, bullets) for place, bullets in places.items())


def _place(place: str, bullets: list[str]) -> str:
    if len(bullets) > 1:
        return f"mục {clause_words(place)}, các gạch đầu dòng {', '.join(bullets)}"
    return f"mục {clause_words('.-'.join([place, *bullets]))}"


def short(plan: PlanFacts) -> str:
    """The plan at later citations."""
    return f"Kế hoạch năm {plan.year}"


def aim_words(commune: CommuneFacts) -> str:
    """Return "phấn đấu về đích nông thôn mới nâng cao năm 2025"; empty without an aim."""
    if commune.aim is None:
        return ""
    return f"phấn đấu về đích {LEVELS[commune.aim.level]} năm {commune.aim.year}"
