"""Regimes of a pack: steps of a small work, sources and contents of capital."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from thonmoi.funding import actions, queries
from thonmoi.funding.rules import RegimeFacts, regime_facts
from thonmoi.kernel.access import Actor, Place
from thonmoi.packs.steps import Op, Step


def steps(actor: Actor, data: dict[str, Any]) -> Iterator[Step]:
    """One step for each regime; what the pack says of a known one is corrected."""
    known = queries.regimes(actor)
    for row in data.get("regimes") or []:
        facts = regime_facts(row)
        there = known.get(facts.slug)
        run = partial(_register, facts=facts)
        if there is None:
            yield Step(Op.CREATE, "regime", facts.name, run)
        else:
            yield Step(Op.KEEP if there == facts else Op.CHANGE, "regime", facts.name, run)


def _register(actor: Actor, facts: RegimeFacts) -> object:
    return actions.register_regime(Place(""), by=actor, facts=facts)
