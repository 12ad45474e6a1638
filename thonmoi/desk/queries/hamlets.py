"""A hamlet as it stands by the set for hamlets; of a draft only the names are shown."""

from django.utils.translation import gettext_lazy as _

from thonmoi.criteria import queries as criteria
from thonmoi.criteria.queries import SetView
from thonmoi.desk.queries._hamlet import HamletPage, HamletRow
from thonmoi.desk.queries.areas import commune_unit
from thonmoi.desk.queries.serving import Served, works
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.queries import standings
from thonmoi.monitoring.queries.hamlets import charge_asked, hamlet_sets
from thonmoi.monitoring.queries.standings import UnitStatus
from thonmoi.units import queries as units
from thonmoi.units.models import Unit
from thonmoi.units.rules import Level


def hamlet(actor: Actor, code: str) -> HamletPage:
    """A hamlet of a commune that the actor sees; works only for whoever covers it."""
    unit = units.unit(actor, code)
    if unit.level != Level.HAMLET or unit.parent is None:
        raise NotFound("hamlet.unknown", _("There is no such hamlet in your area."))
    commune = commune_unit(actor, unit.parent.code)
    status, is_own = standings.status(actor, unit), actor.covers(unit.path)
    draft = None if status.set else _draft(actor, status)
    return HamletPage(
        status,
        commune,
        is_own,
        _rows(actor, status, status.set or draft),
        _works(actor, unit, commune) if is_own else (),
        draft,
    )


def _works(actor: Actor, unit: Unit, commune: Unit) -> tuple[Served, ...]:
    """The works that stand at the hamlet, each with the criteria of its commune that it serves."""
    return works(actor, commune, standings.status(actor, commune).set, site=unit.path)


def _draft(actor: Actor, status: UnitStatus) -> SetView | None:
    """The drafted set of the level that the hamlet aims at or holds, if there is one."""
    held = status.aim or status.title
    found = hamlet_sets(actor, status.unit.path)
    line = next((one for one in found if held and one.level == held.level), None)
    return criteria.criteria_set(actor, line.slug, line.edition) if line else None


def _rows(actor: Actor, status: UnitStatus, set_: SetView | None) -> tuple[HamletRow, ...]:
    if set_ is None:
        return ()
    charges = criteria.charges(actor, set_.id)
    unit = status.unit
    return tuple(
        HamletRow(
            one,
            status.standings.get(one.code),
            tuple(c for c in charges.get(one.code, ()) if c.role == "lead"),
            one.code in status.standings
            and actor.can(
                P.CRITERION_CONCLUDE,
                unit.path,
                charge_asked(actor, unit, set_.charge_key(one.code)),
            ),
        )
        for one in set_.criteria
    )
