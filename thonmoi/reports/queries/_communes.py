"""The matrix as facts: each commune by the set of its own aim or title, now and before."""

from dataclasses import dataclass
from datetime import date

from thonmoi.criteria.queries import SetView
from thonmoi.criteria.rules import LADDER
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.queries import standings
from thonmoi.monitoring.queries.standings import StandingView, UnitStatus
from thonmoi.reports.facts import (
    AimFacts,
    CommuneFacts,
    CriterionFacts,
    Mark,
    SetFacts,
    TitleFacts,
)
from thonmoi.reports.queries._past import Past, past
from thonmoi.reports.queries.forms import FormView


@dataclass(frozen=True, slots=True)
class Found:
    """The communes of an area in Vietnamese order, the sets by which they are judged, and the
    same as monitoring gives it with what was concluded before."""

    communes: tuple[CommuneFacts, ...]
    sets: tuple[SetFacts, ...]
    statuses: tuple[UnitStatus, ...]
    past: Past


def communes(actor: Actor, within: str, on: date, before: date, form: FormView) -> Found:
    """Standings on two days by the same set; of another set nothing is known before."""
    now = standings.statuses(actor, within=within, on=on)
    known = past(actor, now, on)
    sets = {one.set.slug: one.set for one in now if one.set}
    return Found(
        tuple(_commune(one, known.marks(one, before)) for one in now),
        tuple(_set(sets[slug], form) for slug in sorted(sets, key=lambda s: _rank(sets[s]))),
        tuple(now),
        known,
    )


def _rank(found: SetView) -> tuple[int, str]:
    steps = [str(level) for level in LADDER]
    step = steps.index(found.level) if found.level in steps else -1
    return (-step, found.slug)


def _set(found: SetView, form: FormView) -> SetFacts:
    return SetFacts(
        found.slug,
        str(found.level),
        found.name,
        tuple(CriterionFacts(one.code, one.name) for one in found.criteria),
        form.bands_of(str(found.level)),
    )


def _commune(now: UnitStatus, before: tuple[Mark, ...]) -> CommuneFacts:
    aim, title = now.aim, now.title
    return CommuneFacts(
        now.unit.code,
        now.unit.name,
        now.set.slug if now.set else "",
        AimFacts(aim.level, aim.year, aim.source, aim.is_asked) if aim else None,
        TitleFacts(title.level, title.source, title.is_confirmed, title.recognised_on)
        if title
        else None,
        tuple(_mark(one) for one in now.standings.values()),
        before,
    )


def _mark(one: StandingView) -> Mark:
    return Mark(
        one.code,
        one.standing,
        one.source,
        one.reason,
        one.is_unconfirmed,
        one.is_verifying,
    )
