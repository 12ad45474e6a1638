"""Units are public facts: what is listed can be looked up by everybody."""

from tests.house.walk import Pair
from thonmoi.units import queries

VISITS = []

PAIRS = {
    "units.queries.days.units": Pair(
        lambda actor: [one.code for one in queries.units(actor, within="vn/")], queries.unit
    ),
}
