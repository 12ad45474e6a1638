"""Capital and contributions of a commune as they go out: totals, nobody named."""

from thonmoi.funding import queries as funding
from thonmoi.kernel.access import Actor
from thonmoi.portal.queries._going import Facts, goes
from thonmoi.portal.rules import Fact, Kind
from thonmoi.units.models import Unit


def capital_of(actor: Actor, unit: Unit) -> Facts:
    rows = [
        {
            "nature": str(one.nature),
            "source": one.source,
            "allotted": one.balance.amount,
            "disbursed": one.balance.disbursed,
        }
        for one in funding.released(actor, unit.path).capital
        if goes("funding", Kind.CAPITAL, Fact.CONFIRMED)
    ]
    return {"sources": rows}


def contributions_of(actor: Actor, unit: Unit) -> Facts:
    rows = [
        {"form": str(one.label), "times": one.count, "value": one.value}
        for one in funding.released(actor, unit.path).given
        if goes("funding", Kind.CONTRIBUTIONS, Fact.CONFIRMED)
    ]
    return {"forms": rows}
