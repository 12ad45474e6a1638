"""Units at their paths, whatever the day."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.kept import kept
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.units.models import Unit


def unit_at(actor: Actor, path: str) -> Unit:
    """The unit at a path, whatever the day; NotFound otherwise."""
    found = Unit.objects.select_related("parent").filter(path=path).first()
    if found is None:
        raise NotFound("unit.unknown", _("There is no such unit."))
    return found


def units_at(actor: Actor, paths: Iterable[str]) -> dict[str, Unit]:
    """Units by path. Kept while no unit changes: several rows of work name the same ones."""
    wanted = frozenset(paths)
    found = kept(actor, ("units-at", wanted), lambda: _units_at(wanted))
    return {unit.path: unit for unit in found}


def _units_at(paths: frozenset[str]) -> tuple[Unit, ...]:
    return tuple(Unit.objects.select_related("parent").filter(path__in=paths))


def all_units(actor: Actor) -> list[Unit]:
    """Every unit of every time, parents first."""
    return list(Unit.objects.select_related("parent").order_by("path"))
