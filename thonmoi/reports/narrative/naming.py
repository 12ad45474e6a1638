"""How levels, plans and communes are named in running text."""

from thonmoi.paper.model import DocDate, Letterhead
from thonmoi.paper.wording import date_words, number_line
from thonmoi.reports.facts import CommuneFacts, PlanFacts

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


def short(plan: PlanFacts) -> str:
    """The plan at later citations."""
    return f"Kế hoạch năm {plan.year}"


def aim_words(commune: CommuneFacts) -> str:
    """Return "phấn đấu về đích nông thôn mới nâng cao năm 2025"; empty without an aim."""
    if commune.aim is None:
        return ""
    return f"phấn đấu về đích {LEVELS[commune.aim.level]} năm {commune.aim.year}"
