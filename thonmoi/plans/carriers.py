"""What rooms above hold by clauses of a plan goes on when a revised version takes its place.

    from thonmoi.plans import carriers
    carriers.register(carrier)        # in AppConfig.ready; the carrier stands in the room's actions

A carrier is called inside the deed `plan.revise` with the clauses that go on: key of the old
clause → the new one. It changes rows of its own room, by the verbs of `audit.writes`.
"""

from collections.abc import Callable, Mapping
from typing import Any

Carrier = Callable[[Mapping[int, Any]], None]
_carriers: list[Carrier] = []


def register(carrier: Carrier) -> None:
    """Add a carrier; once is enough."""
    if carrier not in _carriers:
        _carriers.append(carrier)


def carry_on(clauses: Mapping[int, Any]) -> None:
    """Let every room move what it holds."""
    for carrier in _carriers:
        carrier(clauses)
