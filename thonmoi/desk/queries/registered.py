"""Where registered criteria stand: the conclusions, for the room that holds the registrations."""

from collections.abc import Iterable
from datetime import date
from os.path import commonpath

from thonmoi.cascade.standing import Key, Now
from thonmoi.criteria.rules import Standing
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.queries import standings as concluded
from thonmoi.monitoring.queries.standings import UnitStatus
from thonmoi.units.models import Unit


def standings(actor: Actor, units: Iterable[Unit], on: date) -> dict[Key, Now]:
    """What is concluded of units on a day, by unit and key of criterion (decision 2).

    One unit is asked for alone, several by the smallest area that holds them all.
    """
    wanted = list(units)
    if not wanted:
        return {}
    found = (
        [concluded.status(actor, wanted[0], on=on)]
        if len(wanted) == 1
        else concluded.statuses(actor, within=_shared(wanted), on=on)
    )
    ids = {unit.pk for unit in wanted}
    return {key: now for one in found if one.unit.pk in ids for key, now in _of(one)}


def _shared(units: list[Unit]) -> str:
    return commonpath([unit.path for unit in units]) + "/"


def _of(status: UnitStatus) -> Iterable[tuple[Key, Now]]:
    if status.set is None:
        return
    for code, one in status.standings.items():
        if one.standing is not Standing.NO_DATA:
            key = (status.unit.pk, status.set.charge_key(code))
            yield key, Now(one.standing, one.source, one.is_unconfirmed)
