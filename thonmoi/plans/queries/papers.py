"""A plan as the official document that it is now."""

from collections import defaultdict
from datetime import date
from itertools import groupby

from thonmoi.kernel.access import Actor
from thonmoi.library.rules import KINDS
from thonmoi.paper.model import DocDate, Document
from thonmoi.plans.document import Written, WrittenClause, compose
from thonmoi.plans.models import Basis, Clause, FrameLine, Plan
from thonmoi.plans.queries.plans import plan_row, recipients


def paper(actor: Actor, pk: int) -> Document:
    """The document of a plan, with blanks for what is not recorded; NotFound if not his to see."""
    return compose(written(actor, pk))


def written(actor: Actor, pk: int) -> Written:
    """What a plan says, as the writer takes it; a heading's full stop is not among its data."""
    row = plan_row(actor, pk)
    frame = _frame(pk)
    return Written(
        kind=_one(frame["kind"]) or KINDS.get(row.document.kind, KINDS["KH"]),
        title=row.title,
        issuer=row.issuer.name if row.issuer else row.issuer_text,
        symbol=row.symbol,
        number=row.document.number,
        place=row.place,
        date=_day(row.document.issued_on, row.year),
        parent=_one(frame["parent"]),
        addressees=tuple(frame["addressee"]),
        deciding=tuple(frame["deciding"]),
        bases=tuple(frame["ground"]) or _bases(pk),
        enacting=_one(frame["enacting"]),
        clauses=tuple(_clause(clause) for clause in _rows(pk)),
        recipients=tuple(one.text for one in recipients(actor, pk)),
        signing=tuple(frame["signing"]) or _signing(row),
        signer=row.signer,
        marks=tuple(frame["mark"]),
    )


def _frame(pk: int) -> dict[str, list[str]]:
    """Lines of head and foot by part, in order."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in FrameLine.objects.filter(plan_id=pk).order_by("order"):
        found[line.part].append(line.text)
    return found


def _one(lines: list[str]) -> str:
    return lines[0] if lines else ""


def _day(issued_on: date | None, year: int) -> DocDate:
    return DocDate(issued_on.year, issued_on.month, issued_on.day) if issued_on else DocDate(year)


def _bases(pk: int) -> tuple[str, ...]:
    """Lines of bases in order; a line that names several documents once."""
    rows = Basis.objects.filter(plan_id=pk, clause=None).order_by("order")
    return tuple(text for text, _same in groupby(rows.values_list("text", flat=True)))


def _rows(pk: int) -> list[Clause]:
    return list(Clause.objects.filter(plan_id=pk).order_by("order"))


def _clause(row: Clause) -> WrittenClause:
    cells = tuple(cell.strip() for cell in row.text.split("|")) if row.kind == "row" else ()
    return WrittenClause(
        path=row.path,
        label=row.label,
        kind=row.kind,
        heading=row.heading,
        text=row.text,
        mark=":" if row.has_colon else "",
        cells=cells,
    )


def _signing(row: Plan) -> tuple[str, ...]:
    """Authorities, then the office; an acting head's line is both."""
    lines = [*filter(None, row.authority.split(" / ")), row.position]
    return tuple(dict.fromkeys(line for line in lines if line))
