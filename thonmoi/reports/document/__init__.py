"""A report as paper: facts, paragraphs and frame become one official document. Pure."""

from collections.abc import Iterable

from thonmoi.kernel.periods import Period
from thonmoi.paper.model import (
    SIMULATED,
    Block,
    Bullet,
    DocDate,
    Heading,
    Letterhead,
    Paragraph,
    Recipients,
    Signature,
)
from thonmoi.paper.model import Document as Paper
from thonmoi.reports.document.annexes import annexes
from thonmoi.reports.document.frame import Frame, Receiver
from thonmoi.reports.facts import Facts
from thonmoi.reports.narrative import Para, skeleton
from thonmoi.reports.narrative.opening import ABOUT
from thonmoi.reports.narrative.spans import span_words
from thonmoi.reports.rules import ReportKind, period_of

__all__ = ["Frame", "Receiver", "compose", "title"]

KIND = "BÁO CÁO"
AS_ABOVE = "Như trên"


_TITLES = {ReportKind.REVIEW: "Sơ kết thực hiện", ReportKind.TERM: "Tổng kết thực hiện"}


def title(code: str) -> str:
    """The title under the kind: "Kết quả thực hiện Chương trình … quý II năm 2025"."""
    kind, period = period_of(code)
    return f"{_TITLES.get(kind, 'Kết quả thực hiện')} {ABOUT} {span_words(period)}"


def compose(
    facts: Facts,
    paras: Iterable[Para],
    frame: Frame,
    *,
    number: str = "",
    on: DocDate | None = None,
) -> Paper:
    """The document of a report; number and date stay blank until they are recorded."""
    typed, _slash, symbol = number.partition("/")
    return Paper(
        letterhead=Letterhead(
            issuer=frame.issuer,
            parent=frame.parent,
            symbol=symbol or frame.symbol,
            place=frame.place,
            number=typed or None,
            date=on or DocDate(facts.on.year, facts.on.month),
        ),
        kind=KIND,
        title=title(facts.code),
        body=_body(facts, tuple(paras)),
        signature=Signature(frame.position, frame.authority, frame.signer),
        recipients=Recipients(_copies(frame), frame.filed),
        issuer_name=frame.issuer_name,
        addressees=frame.addressed,
        annexes=annexes(facts),
        marks=(SIMULATED,) if facts.is_simulated else (),
    )


def _copies(frame: Frame) -> tuple[str, ...]:
    """Under "Nơi nhận": who is addressed above is named there already (Decree 30, appendix I)."""
    others = tuple(one.text for one in frame.receivers if not one.is_addressed)
    return (AS_ABOVE, *others) if frame.addressed else others


def _body(facts: Facts, paras: tuple[Para, ...]) -> tuple[Block, ...]:
    made: list[Block] = []
    period = Period.parse(facts.period)
    for section in skeleton(facts.kind):
        inside = [para for para in paras if para.key.split("/", 1)[0] == section.key]
        if section.title:
            made.append(Heading(section.level, section.label, section.heading(period)))
        for para in inside:
            made += _blocks(para)
    return tuple(made)


def _blocks(para: Para) -> list[Block]:
    """One block a line; a line that opens with "- " is a bullet."""
    lines = [line.strip() for line in para.text.splitlines() if line.strip()]
    if para.is_bullet:
        return [Bullet(line.removeprefix("- ")) for line in lines]
    return [
        Bullet(line.removeprefix("- ")) if line.startswith("- ") else Paragraph(line)
        for line in lines
    ]
