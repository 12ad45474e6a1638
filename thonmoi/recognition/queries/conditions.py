"""The conditions of a procedure at a unit: what the data say, what a paper says."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from thonmoi.funding import queries as funding
from thonmoi.funding.queries import ProjectFilter
from thonmoi.kernel.access import Actor
from thonmoi.kernel.numbers import format_number, format_percent
from thonmoi.procedures import surveyed
from thonmoi.procedures.queries import ConditionView, ProcedureView
from thonmoi.procedures.rules import NumberKind
from thonmoi.recognition import rules
from thonmoi.recognition.lines import FindingLine
from thonmoi.recognition.models import Dossier, Finding
from thonmoi.recognition.shown import ConditionLine, CriterionLine

Computed = tuple[bool | None, str, Decimal | None]
_SHOWN = Decimal("0.01")


def conditions(
    actor: Actor, row: Dossier, procedure: ProcedureView, lines: tuple[CriterionLine, ...]
) -> tuple[ConditionLine, ...]:
    """Each condition: a paper that was recorded decides, else what the data say, else nothing."""
    papers = {one.condition: one for one in row.findings.order_by("on", "pk")}
    return tuple(
        _line(actor, row, one, papers.get(one.code), lines) for one in procedure.conditions
    )


def _line(
    actor: Actor,
    row: Dossier,
    one: ConditionView,
    paper: Finding | None,
    lines: tuple[CriterionLine, ...],
) -> ConditionLine:
    holds, said, rate = _computed(actor, row, one, lines)
    if paper is not None and one.code != rules.CRITERIA:
        holds, rate = paper.is_met, paper.rate if paper.rate is not None else rate
    said_by = paper and FindingLine(paper.is_met, paper.rate, paper.text, paper.paper, paper.on)
    return ConditionLine(one.code, one.name, holds, said, rate, said_by)


def _computed(actor: Actor, row: Dossier, one: ConditionView, lines: Any) -> Computed:
    if one.code == rules.CRITERIA:
        return _criteria(lines)
    if one.code == rules.SATISFACTION:
        return _satisfaction(actor, row, one.value(NumberKind.RATE))
    if one.code == rules.DEBT:
        return _debt(actor, row)
    return None, "", None


def _criteria(lines: tuple[CriterionLine, ...]) -> Computed:
    confirmed = sum(one.is_confirmed for one in lines)
    said = f"{confirmed:02d}/{len(lines):02d} tiêu chí được xác nhận đạt"
    if any(x.outcome == rules.Outcome.DISSENT for one in lines for x in one.said):
        return False, said, None
    return (True if confirmed == len(lines) else None), said, None


def _satisfaction(actor: Actor, row: Dossier, needed: Decimal | None) -> Computed:
    found = surveyed.result_of(actor, row.unit_path, row.level, row.year)
    if found is None:
        return None, "", None
    wanted = found.threshold if found.threshold is not None else needed
    shown = found.rate.quantize(_SHOWN, ROUND_HALF_UP)
    said = f"{format_percent(shown)} hài lòng trên {found.valid} phiếu hợp lệ"
    return (None if wanted is None else found.rate >= wanted), said, shown


def _debt(actor: Actor, row: Dossier) -> Computed:
    found = funding.debts(actor, row.unit_path)
    if found:
        total = format_number(sum(one.debt for one in found))
        return False, f"{len(found):02d} công trình còn nợ {total} đồng", None
    if not funding.counts(actor, ProjectFilter(within=row.unit_path)).works:
        return None, "", None
    return True, "không có công trình theo dõi nào còn nợ", None
