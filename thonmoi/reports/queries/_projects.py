"""Works that are followed, as they stood on a day: steps, progress, money, delay."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet, Sum

from thonmoi.funding import rules
from thonmoi.funding.models import Decision, Progress, Project, Stage
from thonmoi.funding.rules import AFTER, BUDGET, PayKind, Phase, State, Turn
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.reports.facts import ProjectFacts
from thonmoi.reports.queries._money import SIGN, later_changes, planned, vouchers
from thonmoi.reports.queries._spans import Spans

WHOLE = 100
Money = tuple[int | None, int | None, int | None]


@dataclass(frozen=True, slots=True)
class FoundProjects:
    """Works in order of communes, and which of them stand for a work of the plan, by its key."""

    facts: tuple[ProjectFacts, ...]
    of_works: Mapping[int, tuple[int, ...]]


def projects(actor: Actor, within: str, spans: Spans) -> FoundProjects:
    """Works begun by the day and not finished before its year; parts instead of wholes."""
    rows = list(_rows(within, spans))
    keys = [row.pk for row in rows]
    stages, progress = _stages(keys, spans.on), _progress(keys, spans.on)
    decided, money = _decided(keys, spans.on), _money(within, spans)
    found, of_works = [], defaultdict(list)
    for row in rows:
        stood = progress.get(row.pk)
        if stood and stood.percent == WHOLE and stood.on < _since(spans):
            continue
        found.append(_facts(row, stages[row.pk], stood, decided[row.pk], money[row.pk], spans))
        of_works[_work(row)].append(row.pk)
    known = {key: tuple(pks) for key, pks in of_works.items() if key}
    return FoundProjects(tuple(found), known)


def _since(spans: Spans) -> date:
    return spans.start if spans.is_stage else spans.year_start


def _work(row: Project) -> int | None:
    return row.work_id or (row.parent.work_id if row.parent else None)


def _rows(within: str, spans: Spans) -> QuerySet[Project]:
    of_plan = Q(work__clause__plan__in_force_from__lte=spans.on)
    of_plan |= Q(parent__work__clause__plan__in_force_from__lte=spans.on)
    own = Q(work=None) & Q(parent__work=None) & (Q(starts=None) | Q(starts__lte=spans.on))
    rows = Project.objects.filter(under("commune__path", (within,)), of_plan | own, is_split=False)
    related = rows.select_related("commune", "investor", "parent", "work__clause")
    return related.order_by("commune__sort_key", "pk")


def _stages(keys: list[int], on: date) -> dict[int, list[Stage]]:
    """The steps reached by a day, the furthest last."""
    rows = Stage.objects.filter(project__in=keys, on__lte=on, withdrawn_on=None)
    found: dict[int, list[Stage]] = defaultdict(list)
    for row in rows.select_related("step").order_by("step__order"):
        found[row.project_id].append(row)
    return found


def _approval(stages: list[Stage]) -> str:
    """The paper of the last step of preparation: the one that approved the work."""
    papers = [one.paper for one in stages if one.step.phase == Phase.PREPARE and one.paper]
    return papers[-1] if papers else ""


def _progress(keys: list[int], on: date) -> dict[int, Progress]:
    rows = Progress.objects.filter(project__in=keys, on__lte=on, withdrawn_on=None)
    return {row.project_id: row for row in rows.order_by("on", "pk")}


def _decided(keys: list[int], on: date) -> dict[int, list[Decision]]:
    found: dict[int, list[Decision]] = defaultdict(list)
    for row in Decision.objects.filter(project__in=keys).order_by("on", "pk"):
        found[row.project_id].append(row)
    return found


def _money(within: str, spans: Spans) -> dict[int, Money]:
    """Allotted, disbursed in the period and in the year, by work, of the budget."""
    rows = planned(within, spans).filter(nature__in=BUDGET, project__isnull=False)
    allotted: dict[int, int] = defaultdict(int)
    for pk, n in rows.values_list("project").annotate(n=Sum("amount")).order_by():
        allotted[pk] += n
    for one in later_changes(rows, spans).select_related("allotment"):
        allotted[one.allotment.project_id] -= one.after - one.before
    paid: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    made = vouchers(within, spans).filter(
        allotment__nature__in=BUDGET, allotment__project__isnull=False, on__gte=_since(spans)
    )
    in_period = Sum("amount", filter=Q(on__gte=spans.start))
    sums = made.values_list("allotment__project", "kind").annotate(p=in_period, y=Sum("amount"))
    for pk, kind, period, year in sums.order_by():
        paid[pk][0] += SIGN[PayKind(kind)] * (period or 0)
        paid[pk][1] += SIGN[PayKind(kind)] * year
    found: dict[int, Money] = defaultdict(lambda: (None, None, None))
    found.update({pk: (allotted[pk], *paid[pk]) for pk in {*allotted, *paid}})
    return found


def _facts(
    row: Project,
    stages: list[Stage],
    stood: Progress | None,
    decided: list[Decision],
    money: Money,
    spans: Spans,
) -> ProjectFacts:
    later = [one for one in decided if one.on > spans.on and one.due_before]
    due = later[0].due_before if later else row.due
    state = _state(decided, spans.on)
    percent = stood.percent if stood else None
    step = stages[-1].step if stages else None
    delay = rules.delay(
        state=state,
        phase=step.phase if step else "",
        percent=percent,
        starts=row.starts,
        due=due,
        today=spans.on,
    )
    clause = row.work.clause.path if row.work and row.work.clause else ""
    return ProjectFacts(
        row.pk,
        row.name,
        row.commune.name,
        row.investor.name if row.investor else "",
        _approval(stages),
        row.budget,
        *money,
        percent,
        step.name if step else "",
        str(state),
        due,
        delay.days,
        stood.delay_reason if stood and delay.is_late else "",
        clause,
    )


def _state(decided: list[Decision], on: date) -> State:
    """Whether a work went on by a day, from what decisions made of it."""
    state = State.RUNNING
    for one in decided:
        if one.on <= on:
            state = AFTER.get((state, Turn(one.turn)), state)
    return state
