"""Who answers for each clause: own duties and tasks, charges by criterion, headings above."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from thonmoi.kernel.access import Actor
from thonmoi.plans.models import Clause
from thonmoi.plans.queries._rows import TaskView
from thonmoi.plans.queries.owners import Owner, Served, leads_of
from thonmoi.plans.queries.parts import DutyView, TargetView, WorkView
from thonmoi.plans.rules import DutyRole

_FEW = 2


@dataclass(frozen=True, slots=True)
class Bindings:
    """What each clause binds, by path; `under` is the clause that gives a clause its context."""

    targets: Mapping[str, Sequence[TargetView]]
    works: Mapping[str, Sequence[WorkView]]
    tasks: Mapping[str, Sequence[TaskView]]
    lines: Mapping[str, Sequence[TaskView]]
    duties: Mapping[str, Sequence[DutyView]]
    goals: frozenset[str]
    aims: Mapping[str, Sequence[Owner]]
    under: Mapping[str, str]

    def binds(self, path: str) -> bool:
        """Whether somebody is bound to something there; a goal alone binds nobody."""
        many = (self.targets, self.works, self.tasks, self.duties, self.aims)
        return any(one.get(path) for one in many)

    def criteria(self, path: str) -> frozenset[Served]:
        """The criteria, or single indicators, that what stands in a clause serves."""
        found = {(t.criterion_id, None) for t in self.targets.get(path, ())}
        found |= {(t.criterion_id, t.indicator_id) for t in self.tasks.get(path, ())}
        for work in self.works.get(path, ()):
            found |= {(pk, None) for pk in work.criterion_ids}
        return frozenset((pk, part) for pk, part in found if pk is not None)


Held = tuple[tuple[Owner, ...], tuple[Owner, ...]]


def owners_of(actor: Actor, rows: Sequence[Clause], bound: Bindings) -> dict[str, Held]:
    """For each clause: (its owners, those of them that are not shown at a heading above)."""
    served = _served(rows, bound)
    leads = leads_of(actor, {one for many in served.values() for one in many})
    own: dict[str, tuple[Owner, ...]] = {}
    for row in rows:
        charged = [owner for one in served[row.path] for owner in leads.get(one, ())]
        own[row.path] = _own(row.path, bound, charged)
    _lift(rows, bound, own)
    return {row.path: _held(row.path, bound, own) for row in rows}


def _served(rows: Sequence[Clause], bound: Bindings) -> dict[str, frozenset[Served]]:
    """A heading serves the one criterion that everything below it serves."""
    below: dict[str, set[Served]] = {row.path: set(bound.criteria(row.path)) for row in rows}
    for row in reversed(rows):
        if row.under in below:
            below[row.under] |= below[row.path]
    return {
        row.path: bound.criteria(row.path)
        or frozenset(below[row.path] if len(below[row.path]) == 1 else ())
        for row in rows
    }


def _own(path: str, bound: Bindings, leads: list[Owner]) -> tuple[Owner, ...]:
    found = [*_duty_owners(bound.duties.get(path, ())), *leads, *bound.aims.get(path, ())]
    for task in bound.tasks.get(path, ()):
        if task.accountable:
            found.append(_accountable(task))
    lines = bound.lines.get(path, ())
    if lines and all(line.accountable for line in lines):
        names = {line.accountable for line in lines}
        found += [_accountable(line) for line in lines] if len(names) <= _FEW else [_many(lines)]
    return tuple(dict.fromkeys(found))


def _accountable(task: TaskView) -> Owner:
    return Owner(task.accountable, DutyRole.LEAD, task.accountable_id, is_urged=task.is_urged)


def _many(lines: Sequence[TaskView]) -> Owner:
    """``UBND 05 xã``: official words, as the plan addresses them."""
    return Owner(f"UBND {len(lines):02} xã", DutyRole.LEAD)


def _duty_owners(duties: Sequence[DutyView]) -> list[Owner]:
    """Agencies by name; of many meant together, the words of the plan."""
    if len(duties) > _FEW:
        return [Owner(duties[0].agency_text, duties[0].role)]
    return [Owner(duty.agency or duty.agency_text, duty.role, duty.agency_id) for duty in duties]


def _lift(rows: Sequence[Clause], bound: Bindings, own: dict[str, tuple[Owner, ...]]) -> None:
    """An agency that every clause below a heading names first is shown at the heading."""
    below: dict[str, list[tuple[Owner, ...]]] = {}
    for row in rows:
        if row.under:
            below.setdefault(row.under, []).append(own[row.path])
    for path, held in below.items():
        names = [{owner.name for owner in owners} for owners in held]
        shared = set.intersection(*names) if len(held) > 1 and not own.get(path) else set()
        if shared:
            first = [owner for owner in held[0] if owner.name in shared]
            own[path] = tuple(first)


def _held(path: str, bound: Bindings, own: Mapping[str, tuple[Owner, ...]]) -> Held:
    """Own owners, else those of the nearest heading; shown where no heading shows them."""
    above: list[Owner] = []
    current = bound.under.get(path, "")
    while current:
        above += own.get(current, ())
        current = bound.under.get(current, "")
    mine = own[path]
    shown_above = {(owner.name, owner.role) for owner in above}
    shown = tuple(owner for owner in mine if (owner.name, owner.role) not in shown_above)
    return mine or tuple(above), shown
