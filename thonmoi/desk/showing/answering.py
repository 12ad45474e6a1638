"""The page of a member of the steering committee: figures first, then what is late."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from thonmoi.desk.places import clause
from thonmoi.desk.queries._answers import Across, Answering
from thonmoi.desk.showing.distances import Distance, distances
from thonmoi.desk.showing.levels import level_words
from thonmoi.desk.showing.registered import by_commune
from thonmoi.plans.queries import TaskView
from thonmoi.ui.parts import Stat

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Late:
    """One thing that is late: what, whose, and where it is looked at."""

    text: Words
    whose: str
    href: str


@dataclass(frozen=True, slots=True)
class Spread:
    """A criterion across communes: the bar of states, those that miss it by name."""

    across: Across
    states: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Job:
    """A task with whoever does it and where it stands in the plan."""

    text: str
    whose: str
    state: Words
    is_late: bool
    clause: str
    href: str
    due: date | None


def context(page: Answering) -> dict[str, object]:
    """What the template of a member's page draws."""
    return {
        "member": page.member,
        "stats": stats(page),
        "late": late(page),
        "communes": communes(page),
        "criteria": [Spread(one, _states(one)) for one in page.criteria],
        "jobs": jobs(page.open_tasks),
        "owed": page.subplans,
        "quarters": by_commune(page.steps),
    }


def stats(page: Answering) -> list[Stat]:
    """Communes, criteria, tasks, what is late; each only where he answers for any."""
    found = []
    if page.communes:
        lacking = _("%(n)s criteria not met") % {"n": page.unmet}
        found.append(Stat(_("Communes"), str(len(page.communes)), "", lacking, "#communes"))
    if page.criteria:
        met = sum(one.met for one in page.criteria)
        total = sum(len(one.rows) for one in page.criteria)
        in_all = _("met, over all communes")
        found.append(Stat(_("Criteria"), str(met), f"/{total}", in_all, "#criteria"))
    if page.tasks:
        done = len(page.tasks) - len(page.open_tasks)
        found.append(Stat(_("Tasks"), str(done), f"/{len(page.tasks)}", _("done"), "#tasks"))
    return [*found, Stat(_("Overdue"), str(page.late), "", "", "")]


def late(page: Answering) -> list[Late]:
    """What is late, one row each: aims, tasks, plans owed, quarters that passed."""
    aims = [
        Late(
            _("Target %(level)s of %(year)s not reached")
            % {"level": level_words(one.aim.level), "year": one.aim.year},
            str(one.unit),
            reverse("commune", args=[one.unit.code]),
        )
        for one in page.communes
        if one.aim and one.aim.is_overdue
    ]
    tasks = [
        Late(one.text, one.accountable or one.unit, clause(one.plan_pk, one.clause))
        for one in page.open_tasks
        if one.is_late
    ]
    owed = [
        Late(one.kind_label, one.body, reverse("subplans", args=[one.plan_pk]) + f"#s{one.pk}")
        for one in page.subplans
        if one.is_late
    ]
    steps = [
        Late(
            _("%(criterion)s, registered for %(quarter)s")
            % {"criterion": one.criterion, "quarter": one.quarter_name},
            str(one.unit),
            reverse("roadmap", args=[one.unit.code]),
        )
        for one in page.passed
    ]
    return [*aims, *tasks, *owed, *steps]


def communes(page: Answering) -> list[Distance]:
    """His communes with the bar of their criteria and what each lacks."""
    return distances(page.communes)


def _states(one: Across) -> tuple[str, ...]:
    return tuple(str(row.standing) for _unit, row in one.rows)


def jobs(found: Iterable[TaskView]) -> list[Job]:
    """Open tasks; the lines of one clause for several communes stand in one row."""
    rows: dict[tuple[int, str, str], list[TaskView]] = {}
    for one in found:
        rows.setdefault((one.plan_pk, one.clause, one.text), []).append(one)
    return [_job(many) for many in rows.values()]


def _job(many: list[TaskView]) -> Job:
    first = many[0]
    states = dict.fromkeys(str(one.state_label) for one in many)
    return Job(
        first.text,
        ", ".join(dict.fromkeys(one.accountable or one.unit for one in many)),
        ", ".join(states),
        any(one.is_late for one in many),
        first.clause,
        clause(first.plan_pk, first.clause),
        min((one.due for one in many if one.due), default=None),
    )
