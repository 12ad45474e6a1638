"""Filled forms as pages show them."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.sheets.models import Filling, FillingFinding, FillingRow
from thonmoi.sheets.rules import Level, State


@dataclass(frozen=True, slots=True)
class FillingPage:
    """A filled form: rows that can be taken, rows that need a look, rows that cannot."""

    filling: Filling
    fine: tuple[FillingRow, ...]
    doubtful: tuple[FillingRow, ...]
    wrong: tuple[FillingRow, ...]
    findings: tuple[FillingFinding, ...]

    @property
    def is_open(self) -> bool:
        return self.filling.state == State.OPEN

    @property
    def can_take(self) -> bool:
        return bool(self.fine or self.doubtful)


def filling_row(actor: Actor, pk: int) -> Filling:
    """A filled form of a commune of the actor; NotFound otherwise."""
    rows = Filling.objects.filter(under("unit__path", actor.areas()), pk=pk)
    found = rows.select_related("unit__parent", "period__unit", "file").first()
    if found is None:
        raise NotFound("filling.unknown", _("There is no such filled form in your area."))
    return found


def filling(actor: Actor, pk: int) -> FillingPage:
    """The page of a filled form."""
    found = filling_row(actor, pk)
    rows = list(found.rows.select_related("indicator__criterion").order_by("pk"))
    by_level = {level: tuple(row for row in rows if row.level == level) for level in Level}
    return FillingPage(
        found,
        by_level[Level.FINE],
        by_level[Level.WARNING],
        by_level[Level.ERROR],
        tuple(found.findings.order_by("pk")),
    )


def waiting(actor: Actor) -> list[Filling]:
    """Filled forms that nobody has decided on, in communes whose figures the actor enters."""
    rows = Filling.objects.filter(
        under("unit__path", actor.areas(P.FILLING_ACCEPT)), state=State.OPEN
    )
    return list(rows.select_related("unit", "period").order_by("made_at"))
