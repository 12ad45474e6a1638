"""What the registers say of the targets of plans: a source of `plans.measuring` (ADR 10)."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from thonmoi.criteria.models import Measure
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.plans.measuring import Now
from thonmoi.plans.models import Plan
from thonmoi.plans.queries import TargetView
from thonmoi.registers import rules
from thonmoi.registers.models import Entry
from thonmoi.registers.queries.hamlets import rates
from thonmoi.registers.rules import Register, State

SOURCE = _("counted from the register")


def counted(actor: Actor, targets: Sequence[TargetView], on: date) -> dict[int, Now]:
    """The figures of the targets whose measure a register answers, for the year of their plan.

    Nothing is said where the register holds nothing of the area yet, or does not hold every
    hamlet: that is no zero. A figure is confirmed where each thing in it names a paper that the
    register of documents holds. Counts are the area's, whoever asks.
    """
    asked = tied(actor, targets)
    years = plan_years(actor, [target for target, _register in asked]) if asked else {}
    found = {}
    counts = [(t, r) for t, r in asked if r is not Register.HAMLET]
    rows = _rows(counts)
    for target, register in counts:
        own = [row for row in rows if _is_in(row, register, target.scope_path)]
        if own:
            found[target.pk] = _new(register, own, years[target.plan_pk], on)
    whole = {t.pk: (t.scope_path, years[t.plan_pk]) for t, r in asked if r is Register.HAMLET}
    shares = rates(actor, whole.values())
    for pk, key in whole.items():
        rate = shares[key].rate
        if rate is not None:
            url = _address(Register.HAMLET, key[1])
            found[pk] = Now(rate, on, SOURCE, shares[key].is_confirmed, url)
    return found


def tied(actor: Actor, targets: Sequence[TargetView]) -> list[tuple[TargetView, Register]]:
    """Targets whose measure is counted from a register, with that register."""
    ids = {one.measure_id for one in targets if one.measure_id}
    if not ids:
        return []
    rows = Measure.objects.filter(pk__in=ids, code__in=rules.MEASURES).values_list("pk", "code")
    registers = {pk: rules.MEASURES[code] for pk, code in rows}
    return [(t, registers[t.measure_id]) for t in targets if t.measure_id in registers]


def plan_years(actor: Actor, targets: Sequence[TargetView]) -> dict[int, int]:
    """The years of the plans of targets."""
    plans = Plan.objects.filter(pk__in={one.plan_pk for one in targets})
    return dict(plans.values_list("pk", "year"))


def _rows(asked: list[tuple[TargetView, Register]]) -> list[Entry]:
    if not asked:
        return []
    rows = Entry.objects.filter(
        under("unit__path", tuple({target.scope_path for target, _register in asked})),
        register__in={register for _target, register in asked},
    )
    return list(rows.exclude(state=State.MISTAKEN).select_related("unit"))


def _is_in(row: Entry, register: Register, within: str) -> bool:
    is_counted = row.kind in rules.COUNTED[register]
    return row.register == register and is_counted and row.unit.path.startswith(within)


def _new(register: Register, rows: list[Entry], year: int, on: date) -> Now:
    new = [row for row in rows if row.since and row.since.year == year and row.since <= on]
    is_confirmed = bool(new) and all(row.document_id for row in new)
    return Now(Decimal(len(new)), on, SOURCE, is_confirmed, _address(register, year))


def _address(register: Register, year: int) -> str:
    return f"{reverse('entries', args=[register.value])}?year={year}"
