"""What the registers say of the targets of plans: a source of `plans.measuring` (ADR 10)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from thonmoi.audit.kept import kept
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.plans.measuring import Now
from thonmoi.plans.models import Target
from thonmoi.plans.queries import TargetView
from thonmoi.registers import rules
from thonmoi.registers.models import Entry
from thonmoi.registers.queries.hamlets import Hamlets, rates
from thonmoi.registers.rules import Register, State

SOURCE = _("counted from the register")


@dataclass(frozen=True, slots=True)
class Tied:
    """A target that a register answers, for the year of its plan."""

    pk: int
    clause: str
    register: Register
    within: str
    year: int


def counted(actor: Actor, targets: Sequence[TargetView], on: date) -> dict[int, Now]:
    """The figures of the targets whose measure a register answers, for the year of their plan.

    Nothing is said where the register holds nothing of the area yet, or does not hold every
    hamlet: that is no zero. A figure is confirmed where each thing in it names a paper that the
    register of documents holds. Counts are the area's, whoever asks: kept until a deed.
    """
    key = ("registers.counted", tuple(one.pk for one in targets), on)
    return dict(kept(actor, key, lambda: _counted(actor, targets, on)))


def _counted(actor: Actor, targets: Sequence[TargetView], on: date) -> dict[int, Now]:
    asked = tied(actor, targets)
    rows = entries_of(actor, asked)
    found = {}
    for one in asked:
        own = [row for row in rows if _is_in(row, one)]
        if own and one.register is not Register.HAMLET:
            found[one.pk] = _new(one, own, on)
    for one, known in shares(actor, asked, rows):
        if known.rate is not None:
            found[one.pk] = Now(known.rate, on, SOURCE, known.is_confirmed, _address(one))
    return found


def tied(actor: Actor, targets: Sequence[TargetView]) -> list[Tied]:
    """Targets whose measure is counted from a register."""
    measured = {one.pk: one for one in targets if one.measure_id}
    if not measured:
        return []
    rows = Target.objects.filter(pk__in=measured, measure__code__in=rules.MEASURES)
    return [
        Tied(pk, measured[pk].clause, rules.MEASURES[code], measured[pk].scope_path, year)
        for pk, code, year in rows.values_list("pk", "measure__code", "clause__plan__year")
    ]


def entries_of(actor: Actor, asked: Sequence[Tied]) -> list[Entry]:
    """Entries of the registers and areas that are asked about, but those entered by mistake."""
    if not asked:
        return []
    rows = Entry.objects.filter(
        under("unit__path", tuple({one.within for one in asked})),
        register__in={one.register for one in asked},
    )
    return list(rows.exclude(state=State.MISTAKEN).select_related("unit"))


def shares(
    actor: Actor, asked: Sequence[Tied], rows: Sequence[Entry]
) -> list[tuple[Tied, Hamlets]]:
    """Of each target about hamlets, what is known of its hamlets."""
    whole = [one for one in asked if one.register is Register.HAMLET]
    own = [row for row in rows if row.register == Register.HAMLET]
    found = rates(actor, [(one.within, one.year) for one in whole], own)
    return [(one, found[one.within, one.year]) for one in whole]


def _is_in(row: Entry, one: Tied) -> bool:
    is_counted = row.kind in rules.COUNTED.get(one.register, ())
    return row.register == one.register and is_counted and row.unit.path.startswith(one.within)


def _new(one: Tied, rows: list[Entry], on: date) -> Now:
    new = [row for row in rows if row.since and row.since.year == one.year and row.since <= on]
    is_confirmed = bool(new) and all(row.document_id for row in new)
    return Now(Decimal(len(new)), on, SOURCE, is_confirmed, _address(one))


def _address(one: Tied) -> str:
    return f"{reverse('entries', args=[one.register.value])}?year={one.year}"
