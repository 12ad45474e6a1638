"""Difficulties and proposals of an area for its report, as their register stood on the day."""

from thonmoi.kernel.access import Actor
from thonmoi.reports.facts import DifficultiesFacts, DifficultyFacts
from thonmoi.reports.queries._spans import Spans
from thonmoi.voices import rules
from thonmoi.voices.queries.pasts import PastDifficulty, register_on
from thonmoi.voices.rules import DifficultyKind, DifficultyState

STATES = tuple(one for one in DifficultyState if one in rules.OPEN)


def difficulties(actor: Actor, within: str, spans: Spans) -> DifficultiesFacts | None:
    """Open ones and those closed in the period; None where the register holds neither."""
    found = register_on(actor, within, spans.start, spans.on)
    if not found:
        return None
    ordered = sorted(found, key=lambda one: one.stood.state is DifficultyState.CLOSED)
    answered = (one.stood.answered_on for one in found)
    return DifficultiesFacts(
        raised=sum(one.stood.raised_on >= spans.start for one in found),
        answered=sum(day is not None and day >= spans.start for day in answered),
        closed=sum(one.stood.state is DifficultyState.CLOSED for one in found),
        states=tuple((str(s), sum(one.stood.state is s for one in found)) for s in STATES),
        rows=tuple(_row(one, spans) for one in ordered),
    )


def _row(one: PastDifficulty, spans: Spans) -> DifficultyFacts:
    stood = one.stood
    return DifficultyFacts(
        key=f"{one.subject} ({one.pk})",
        subject=one.subject,
        commune=one.unit,
        raised_by=one.raised_by,
        raised_on=stood.raised_on,
        age=rules.age(stood.raised_on, stood.closed_on, spans.on),
        state=str(stood.state),
        is_proposal=one.kind is DifficultyKind.PROPOSAL,
        owner=stood.owner,
        answer=stood.answer,
        answered_on=stood.answered_on,
    )
