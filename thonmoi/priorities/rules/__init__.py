"""Where the next đồng closes most of the gap to the targets. Pure."""

from thonmoi.priorities.rules.asked import (
    AskedFacts,
    DecisionFacts,
    MoneyFacts,
    points,
    require_draft,
    weights,
)
from thonmoi.priorities.rules.aspects import Aspect, Change
from thonmoi.priorities.rules.changing import changes
from thonmoi.priorities.rules.greedy import greedy
from thonmoi.priorities.rules.problem import Answer, Closing, Need, Problem, answered
from thonmoi.priorities.rules.reckoning import (
    Weighed,
    Weight,
    hindered,
    lacking,
    paid_from,
    problem_of,
    ranked,
)
from thonmoi.priorities.rules.solving import solve
from thonmoi.priorities.rules.taken import LOST, GapFacts, Taken, WorkFacts, bar_of, kind_of
from thonmoi.priorities.rules.words import (
    BAR_LABELS,
    CHOICE_LABELS,
    GAP_LABELS,
    IN_THE_WAY,
    MOST_POINTS,
    STATE_LABELS,
    USUAL,
    Bar,
    Choice,
    GapKind,
    PriorityState,
)

__all__ = [
    "BAR_LABELS",
    "CHOICE_LABELS",
    "GAP_LABELS",
    "IN_THE_WAY",
    "LOST",
    "MOST_POINTS",
    "STATE_LABELS",
    "USUAL",
    "Answer",
    "AskedFacts",
    "Aspect",
    "Bar",
    "Change",
    "Choice",
    "Closing",
    "DecisionFacts",
    "GapFacts",
    "GapKind",
    "MoneyFacts",
    "Need",
    "PriorityState",
    "Problem",
    "Taken",
    "Weighed",
    "Weight",
    "WorkFacts",
    "answered",
    "bar_of",
    "changes",
    "greedy",
    "hindered",
    "kind_of",
    "lacking",
    "paid_from",
    "points",
    "problem_of",
    "ranked",
    "require_draft",
    "solve",
    "weights",
]
