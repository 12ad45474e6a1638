"""What the simulated half year shows: who has come how far, commune by commune.

Codes are those of the communes of the plan's district; criteria are those of the set by which
each is judged. Nothing here is a fact: it is chosen so that every state can be seen.
"""

from dataclasses import dataclass, field
from enum import IntEnum

from thonmoi.criteria.rules import Standing

TAN_LOI, TAN_HIEP = "25342", "25361"
AN_PHU, MINH_TAM, TAN_HUNG, MINH_DUC, THANH_AN = "25339", "25349", "25345", "25348", "25327"


class Stage(IntEnum):
    """How far the figures of a commune have come."""

    NOTHING = 0
    HALF_ENTERED = 1
    SENT = 2
    APPROVED = 3
    CONFIRMED = 4


@dataclass(frozen=True, slots=True)
class Story:
    """One commune.

    `blank` criteria are not entered, `short` indicators miss what is required, `waiting`
    criteria are still with their division, `returned` is the one indicator sent back.
    `concluded` criteria are concluded again as they stand, `standings` are those that are
    not simply met.
    """

    stage: Stage
    blank: frozenset[str] = frozenset()
    short: frozenset[str] = frozenset()
    waiting: frozenset[str] = frozenset()
    returned: str = ""
    concluded: frozenset[str] = frozenset()
    standings: dict[str, Standing] = field(default_factory=dict)


PLANNING = frozenset({"1.2"})
"""What is short where the first criterion of the set of titles is not met."""
UNMET, FRAGILE = Standing.NOT_MET, Standing.MET_NOT_SUSTAINABLE

STORIES: dict[str, Story] = {
    TAN_LOI: Story(
        Stage.CONFIRMED,
        blank=frozenset({"20"}),
        short=frozenset({"1.3", "5.1", "6.3", "13.2"}),
        waiting=frozenset({"6", "13"}),
        returned="5.1",
        concluded=frozenset({"3", "7", "16"}),
    ),
    TAN_HIEP: Story(
        Stage.CONFIRMED,
        blank=frozenset({"20"}),
        short=frozenset({"1.3", "5.1", "6.1", "8.4", "19.1"}),
        waiting=frozenset({"8"}),
        concluded=frozenset({"2", "3", "4", "9"}),
    ),
    AN_PHU: Story(Stage.CONFIRMED, short=PLANNING, standings={"1": UNMET, "2": FRAGILE}),
    MINH_TAM: Story(
        Stage.CONFIRMED,
        short=PLANNING,
        waiting=frozenset({"16"}),
        standings={"1": UNMET, "6": FRAGILE},
    ),
    TAN_HUNG: Story(
        Stage.SENT, short=PLANNING, standings={"1": UNMET, "2": FRAGILE, "17": FRAGILE}
    ),
    MINH_DUC: Story(Stage.HALF_ENTERED, short=PLANNING, standings={"1": UNMET, "17": FRAGILE}),
    THANH_AN: Story(
        Stage.NOTHING,
        standings={"1": UNMET, "7": Standing.NOT_APPLICABLE, "18": Standing.NO_DATA},
    ),
}
