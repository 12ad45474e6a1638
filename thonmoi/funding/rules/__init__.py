"""Works through their life, and every đồng that they take. Pure."""

from thonmoi.funding.rules.facts import ProjectFacts, money, past
from thonmoi.funding.rules.naming import name_of, part_name, share_of
from thonmoi.funding.rules.natures import BUDGET, NATURE_LABELS, Nature
from thonmoi.funding.rules.records import AcceptanceFacts, require_order
from thonmoi.funding.rules.regimes import (
    ContentFacts,
    RegimeFacts,
    SourceFacts,
    StepFacts,
    regime_facts,
)
from thonmoi.funding.rules.timing import Delay, delay, planned_percent
from thonmoi.funding.rules.words import (
    AFTER,
    KIND_LABELS,
    MOMENT_LABELS,
    PHASE_LABELS,
    STATE_LABELS,
    TURN_LABELS,
    Kind,
    Moment,
    Phase,
    RecordKind,
    State,
    Turn,
    kind_of,
    turns,
)

__all__ = [
    "AFTER",
    "BUDGET",
    "KIND_LABELS",
    "MOMENT_LABELS",
    "NATURE_LABELS",
    "PHASE_LABELS",
    "STATE_LABELS",
    "TURN_LABELS",
    "AcceptanceFacts",
    "ContentFacts",
    "Delay",
    "Kind",
    "Moment",
    "Nature",
    "Phase",
    "ProjectFacts",
    "RecordKind",
    "RegimeFacts",
    "SourceFacts",
    "State",
    "StepFacts",
    "Turn",
    "delay",
    "kind_of",
    "money",
    "name_of",
    "part_name",
    "past",
    "planned_percent",
    "regime_facts",
    "require_order",
    "share_of",
    "turns",
]
