"""Rows and steps of procedures, read into the values that rules and pages take."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from thonmoi.criteria.rules import Level
from thonmoi.procedures.queries import ProcedureView, StepView
from thonmoi.procedures.rules import NumberKind
from thonmoi.recognition.rules import Step
from thonmoi.recognition.shown import DossierView


def step_of(one: StepView) -> Step:
    """A step as the rules take it."""
    span = one.number(NumberKind.SPAN)
    times = one.number(NumberKind.TIMES)
    quorum = one.number(NumberKind.QUORUM)
    agreement = one.number(NumberKind.AGREEMENT)
    given: dict[str, Any] = {"span_kind": span.day_kind} if span and span.day_kind else {}
    return Step(
        one.code,
        one.name,
        one.body,
        one.after,
        one.is_optional,
        has_vote=bool(quorum or agreement),
        quorum=quorum.value if quorum else None,
        has_quorum=quorum is not None,
        agreement=agreement.value if agreement else None,
        has_times=times is not None,
        times=times.days if times else None,
        span=span.days if span else None,
        papers=tuple((x.code, x.name) for x in one.papers if x.is_required),
        **given,
    )


def view(row: Any, begun: Sequence[Any], procedure: ProcedureView | None) -> DossierView:
    """A dossier in short, with where its steps stand."""
    head = DossierView(
        row.pk,
        str(row.unit),
        row.unit.code,
        row.unit.path,
        str(row.unit.parent or ""),
        Level(row.level),
        row.year,
        row.now,
        row.opened_on,
        row.closed_on,
        str(row.decision or ""),
        row.decision_id,
        row.drop_reason,
        row.version,
    )
    if procedure is None:
        return head
    names = {one.code: one.name for one in procedure.steps}
    now = [one for one in begun if one.ended_on is None]
    dues = [one.due_on for one in now if one.due_on]
    return replace(
        head,
        steps=len(names),
        steps_done=sum(one.ended_on is not None for one in begun),
        now=tuple(names.get(one.code, one.code) for one in now),
        due_on=min(dues, default=None),
    )
