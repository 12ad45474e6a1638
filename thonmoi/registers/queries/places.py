"""Communes and hamlets where an actor may enter something, and how their names are found."""

from dataclasses import dataclass
from typing import Any

from django.db.models.functions import ExtractYear
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import fold
from thonmoi.registers.queries._seen import (
    ActivityFilter,
    Filter,
    seen_activities,
    seen_entries,
)
from thonmoi.registers.rules import Register
from thonmoi.units import queries as units
from thonmoi.units.models import Unit
from thonmoi.units.rules import Level


@dataclass(frozen=True, slots=True)
class Known:
    """Units of today by path, in Vietnamese order: `wide` ones, communes, hamlets by commune."""

    wide: dict[str, Unit]
    communes: dict[str, Unit]
    hamlets: dict[str, tuple[Unit, ...]]

    def commune(self, name: str) -> Unit | None:
        """The commune of a name without regard to tones: "tan loi", "Xã Tân Lợi"."""
        wanted = fold(name)
        for one in self.communes.values():
            if wanted in (fold(one.name), fold(str(one)), one.code.lower()):
                return one
        return None

    def hamlet(self, commune: Unit, name: str) -> Unit:
        """The hamlet of a name in a commune. Raises Invalid naming those that are known."""
        wanted, there = fold(name), self.hamlets.get(commune.path, ())
        for one in there:
            if wanted in (fold(one.name), fold(str(one))):
                return one
        if not there:
            raise Invalid(
                "entry.no-hamlets",
                _("The hamlets of %(commune)s are not listed yet: leave this empty.")
                % {"commune": commune},
                field="hamlet",
            )
        raise Invalid(
            "entry.hamlet",
            _("%(commune)s has no hamlet of this name. It has: %(names)s.")
            % {"commune": commune, "names": ", ".join(one.name for one in there)},
            field="hamlet",
        )


def known(actor: Actor, permission: P | None = None) -> Known:
    """Units of the actor's areas; of those where he holds `permission`. Denied where nowhere."""
    areas = actor.areas(permission)
    if not areas:
        raise Denied("access.denied", _("Your role does not include keeping registers."))
    found = [u for area in areas for u in units.units(actor, within=area)]
    hamlets: dict[str, list[Unit]] = {}
    for one in found:
        if one.level == Level.HAMLET and one.parent is not None:
            hamlets.setdefault(one.parent.path, []).append(one)
    return Known(
        {u.path: u for u in found if u.level in (Level.PROVINCE, Level.DISTRICT)},
        {u.path: u for u in found if u.level == Level.COMMUNE},
        {path: tuple(there) for path, there in hamlets.items()},
    )


def years(actor: Actor, register: Register | None) -> list[int]:
    """Years of which a register, or (None) the log of activities, holds something; newest first."""
    rows: Any = seen_activities(actor, ActivityFilter()).annotate(of=ExtractYear("on"))
    if register is Register.HAMLET:
        return _distinct(seen_entries(actor, Filter(register)), "year")
    if register is not None:
        rows = seen_entries(actor, Filter(register)).annotate(of=ExtractYear("since"))
    return _distinct(rows, "of")


def _distinct(rows: Any, name: str) -> list[int]:
    found = rows.order_by().values_list(name, flat=True).distinct()
    return sorted((one for one in found if one is not None), reverse=True)
