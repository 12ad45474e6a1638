"""What works and standings say otherwise than a proposal that was finished. Pure."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from thonmoi.criteria.rules import STANDING_LABELS
from thonmoi.priorities.rules.aspects import Aspect, Change
from thonmoi.priorities.rules.taken import GapFacts, Taken, WorkFacts
from thonmoi.priorities.rules.words import BAR_LABELS


def changes(was: Taken, now: Taken) -> list[Change]:
    """Every difference, works first, in the order of the older; what is new comes last."""
    works = {(one.project_id, one.work_id): one for one in now.works}
    gaps = {(one.unit_id, one.key): one for one in now.gaps}
    found: list[Change] = []
    for work in was.works:
        found += _work(work, works.pop((work.project_id, work.work_id), None))
    for gap in was.gaps:
        found += _gap(gap, gaps.pop((gap.unit_id, gap.key), None))
    found += [Change(one.unit_id, one.name, Aspect.NEW) for one in works.values()]
    found += [Change(one.unit_id, _called(one), Aspect.NEW) for one in gaps.values()]
    return found


def _work(was: WorkFacts, now: WorkFacts | None) -> Iterator[Change]:
    if now is None:
        yield Change(was.unit_id, was.name, Aspect.GONE)
        return
    if was.budget != now.budget:
        yield Change(was.unit_id, was.name, Aspect.BUDGET, was.budget, now.budget)
    if was.allotted != now.allotted:
        yield Change(was.unit_id, was.name, Aspect.ALLOTTED, was.allotted, now.allotted)
    if was.bar is not now.bar and was.budget == now.budget and was.allotted == now.allotted:
        said = (BAR_LABELS[was.bar] or _("open"), BAR_LABELS[now.bar] or _("open"))
        yield Change(was.unit_id, was.name, Aspect.STATE, *said)


def _gap(was: GapFacts, now: GapFacts | None) -> Iterator[Change]:
    if now is None:
        yield Change(was.unit_id, _called(was), Aspect.GONE)
    elif was.standing is not now.standing:
        said = (STANDING_LABELS[was.standing], STANDING_LABELS[now.standing])
        yield Change(was.unit_id, _called(was), Aspect.STATE, *said)


def _called(one: GapFacts) -> str:
    return f"{one.code}. {one.name}"
