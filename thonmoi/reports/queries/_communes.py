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
from thonmoi.reports.queries.forms import FormView


@dataclass(frozen=True, slots=True)
class Found:
    """The communes of an area in Vietnamese order, and the sets by which they are judged."""

    communes: tuple[CommuneFacts, ...]
    sets: tuple[SetFacts, ...]


def communes(actor: Actor, within: str, on: date, before: date, form: FormView) -> Found:
    """Standings on two days; those of before count only where the set is the same."""
    now = standings.statuses(actor, within=within, on=on)
    was = {one.unit.pk: one for one in standings.statuses(actor, within=within, on=before)}
    sets = {one.set.slug: one.set for one in now if one.set}
    return Found(
        tuple(_commune(one, was.get(one.unit.pk)) for one in now),
        tuple(_set(sets[slug], form) for slug in sorted(sets, key=lambda s: _rank(sets[s]))),
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


def _commune(now: UnitStatus, was: UnitStatus | None) -> CommuneFacts:
    is_same = was is not None and was.set is not None and now.set is not None
    is_same = is_same and was.set.slug == now.set.slug  # type: ignore[union-attr]
    before = was.standings.values() if was and is_same else ()
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
        tuple(_mark(one) for one in before),
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
