"""What the living plan shows beside its clauses: where the criteria stand that they speak of."""

from collections import Counter, defaultdict

from django.db.models import Q
from django.utils.translation import gettext as _

from thonmoi.criteria.rules import Standing
from thonmoi.kernel.access import Actor
from thonmoi.kernel.numbers import format_number, parse_number
from thonmoi.monitoring.models import Conclusion, Reading
from thonmoi.monitoring.queries.standings import StandingView, UnitStatus, statuses
from thonmoi.plans.margins import Note
from thonmoi.plans.models import Task
from thonmoi.plans.queries import came_from

_EACH = 3
"""Up to so many criteria are named one by one beside a clause; of more, the count is told."""


def notes(actor: Actor, plan_pk: int, unit_path: str) -> dict[str, list[Note]]:
    """Standings of today by clause of a plan, counts, figures that its clauses give."""
    found: dict[str, list[Note]] = defaultdict(list)
    by_unit = {one.unit.pk: one for one in statuses(actor, within=unit_path)}
    said: dict[tuple[str, int], set[str]] = defaultdict(set)
    earlier = came_from(actor, plan_pk)
    here = Q(clause__plan_id=plan_pk) | Q(clause__in=list(earlier))
    rows = Conclusion.objects.filter(here)
    fields = ("clause_id", "clause__path", "unit_id", "criterion__code")
    for clause, path, unit, code in rows.values_list(*fields):
        said[earlier.get(clause, path), unit].add(code)
    for (path, unit), codes in said.items():
        if unit in by_unit:
            found[path] += _standings(by_unit[unit], codes)
    _everywhere(plan_pk, list(by_unit.values()), found)
    read = Reading.objects.filter(here).values_list("clause_id", "clause__path", "value")
    for clause, path, value in read:
        now = _("%(value)s now, by the plan") % {"value": _figure(value)}
        found[earlier.get(clause, path)].append(Note(now))
    return dict(found)


def _standings(status: UnitStatus, codes: set[str]) -> list[Note]:
    if len(codes) > _EACH:
        counts = {"met": status.met, "total": status.total}
        return [Note(_("%(met)s of %(total)s criteria met, counted from the clauses") % counts)]
    known = [one for code, one in status.standings.items() if code in codes]
    return [note for one in known for note in _standing(one)]


def _standing(one: StandingView) -> list[Note]:
    text = _("criterion %(code)s") % {"code": one.code}
    found = [Note(text, str(one.standing))]
    return [*found, Note("", "verify")] if one.is_verifying else found


def _everywhere(plan_pk: int, known: list[UnitStatus], found: dict[str, list[Note]]) -> None:
    """A task for all communes under a criterion: in how many it is known not to be met."""
    rows = Task.objects.filter(clause__plan_id=plan_pk, parent=None, lines__isnull=False).exclude(
        criterion=None
    )
    short = Counter(
        one.code
        for status in known
        for one in status.standings.values()
        if one.standing is Standing.NOT_MET
    )
    for path, code in rows.values_list("clause__path", "criterion__code").distinct():
        if short[code]:
            word = _("Not met in %(count)s communes") % {"count": short[code]}
            found[path].append(Note("", Standing.NOT_MET, word))


def _figure(value: str) -> str:
    return format_number(parse_number(value.replace(".", ",")))
