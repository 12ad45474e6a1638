"""What was filed in a system outside, beside what is held."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from thonmoi.criteria.rules import Standing
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import under
from thonmoi.kernel.periods import Period as Span
from thonmoi.mappings.comparing import same
from thonmoi.mappings.filed import kept_value
from thonmoi.mappings.models import FiledValue, Filing
from thonmoi.mappings.queries.held import Held, held
from thonmoi.mappings.queries.mappings import Scope, scope
from thonmoi.mappings.rules import Role, Thing
from thonmoi.units.models import Unit


class Beside(StrEnum):
    """How a filed figure stands to ours."""

    DIFFERS = "differs"
    OURS_UNKNOWN = "ours-unknown"
    NOT_FILED = "not-filed"
    SAME = "same"


BESIDE_LABELS = {
    Beside.DIFFERS: _("differs"),
    Beside.OURS_UNKNOWN: _("filed, unknown here"),
    Beside.NOT_FILED: _("known here, not filed"),
    Beside.SAME: _("the same"),
}


@dataclass(frozen=True, slots=True)
class FilingLine:
    """One figure: as it was filed, as it is held, and how the two stand."""

    unit: Unit
    thing: str
    address: str
    filed: str
    ours: str
    source: str
    on: date | None
    state: Beside
    is_simulated: bool = False

    @property
    def label(self) -> object:
        return BESIDE_LABELS[self.state]


@dataclass(frozen=True, slots=True)
class FilingPage:
    """A filing with its differences first; `same` counts what agrees."""

    filing: Filing
    period: str
    set_name: str
    lines: tuple[FilingLine, ...]
    same: int

    def count(self, state: Beside) -> int:
        """How many lines stand so."""
        return sum(one.state is state for one in self.lines)

    @property
    def counts(self) -> tuple[tuple[object, int], ...]:
        """The states that are worth a look, with how many lines stand so."""
        looked = (Beside.DIFFERS, Beside.OURS_UNKNOWN, Beside.NOT_FILED)
        return tuple((BESIDE_LABELS[one], self.count(one)) for one in looked)


def filings(actor: Actor) -> list[Filing]:
    """What was filed for the actor's area, the newest first; withdrawn records are left out."""
    rows = Filing.objects.filter(under("unit__path", actor.areas()), withdrawn_at=None)
    return list(rows.select_related("unit", "file").order_by("-filed_on", "-pk")[:100])


def filing_row(actor: Actor, pk: int) -> Filing:
    """A filing of the actor's area; NotFound otherwise."""
    rows = Filing.objects.filter(under("unit__path", actor.areas()), pk=pk)
    found = rows.select_related("unit__parent", "mapping", "file").first()
    if found is None:
        raise NotFound("filing.unknown", _("There is no such record in your area."))
    return found


def filing(actor: Actor, pk: int) -> FilingPage:
    """A filing beside what is held now, cell by cell, the differences first."""
    found = filing_row(actor, pk)
    known = scope(actor, found.unit, found.set_slug)
    rows = list(found.values.select_related("unit").order_by("unit__sort_key", "pk"))
    units = {one.unit.code: one.unit for one in rows}
    periods = {one.period_code for one in rows} | {found.period_code}
    now = held(actor, known.set, units, periods)
    called = {thing: label for label, thing in known.names.labels.items()}
    lines = [_line(row, now, known, called) for row in rows]
    lines += _not_filed(rows, now, units, called, found.period_code)
    order = list(Beside)
    lines.sort(key=lambda one: order.index(one.state))
    shown = tuple(one for one in lines if one.state is not Beside.SAME)
    return FilingPage(
        found,
        Span.parse(found.period_code).label_vi,
        known.set.name,
        shown,
        len(lines) - len(shown),
    )


def _line(
    row: FiledValue,
    now: dict[tuple[str, Thing, str], Held],
    known: Scope,
    called: dict[Thing, str],
) -> FilingLine:
    thing = Thing(Role(row.role), row.code)
    ours = now.get((row.unit.code, thing, row.period_code))
    is_ours = ours is not None and (ours.is_own or thing.role is Role.CRITERION)
    state = Beside.OURS_UNKNOWN
    if ours is not None and is_ours:
        agrees = same(kept_value(thing, row.typed, known.set), _as_filed(ours.value))
        state = Beside.SAME if agrees else Beside.DIFFERS
    return FilingLine(
        row.unit,
        called.get(thing, row.code),
        row.address,
        row.typed,
        ours.text if ours and is_ours else "",
        ours.source if ours and is_ours else "",
        ours.on if ours and is_ours else None,
        state,
        bool(ours and is_ours and ours.is_simulated),
    )


def _as_filed(value: str) -> str:
    """Outside there is only met or not: what is to be consolidated is filed as met."""
    return Standing.MET if value == Standing.MET_NOT_SUSTAINABLE else value


def _not_filed(
    rows: Iterable[FiledValue],
    now: dict[tuple[str, Thing, str], Held],
    units: dict[str, Unit],
    called: dict[Thing, str],
    period: str,
) -> list[FilingLine]:
    """Figures of ours, of the period itself, of kinds that were filed, that were not."""
    filed = {(one.unit.code, Thing(Role(one.role), one.code)) for one in rows}
    roles = {thing.role for _code, thing in filed}
    return [
        FilingLine(
            units[code],
            called.get(thing, thing.code),
            "",
            "",
            one.text,
            one.source,
            one.on,
            Beside.NOT_FILED,
            one.is_simulated,
        )
        for (code, thing, of), one in now.items()
        if of == period and one.is_own and thing.role in roles and (code, thing) not in filed
    ]
