"""Rules of criteria: pure, without database, clock or request.

`words` names things, `shapes` holds them, `judging` judges an indicator, `concluding` a
criterion, `overlaying` lays a province's set over the national one, `packform` reads a pack,
`checking` finds what is wrong with a set, `filling` puts in a threshold that was not known,
`charging` says what an agency can be charged as, `grouping` into which groups units are put.
"""

from thonmoi.criteria.rules.charging import CHARGE_ROLE_LABELS, ChargeRole, charge_key
from thonmoi.criteria.rules.checking import check, check_inheritance
from thonmoi.criteria.rules.comparing import Reach, reach, share
from thonmoi.criteria.rules.concluding import judge_criterion, weaker
from thonmoi.criteria.rules.filling import Filled, fill
from thonmoi.criteria.rules.findings import Finding, Severity
from thonmoi.criteria.rules.grouping import (
    GroupKind,
    Move,
    group_label,
    is_told_apart,
    kind_label,
    moves,
)
from thonmoi.criteria.rules.judging import Verdict, judge
from thonmoi.criteria.rules.overlaying import overlay
from thonmoi.criteria.rules.packform import read_set
from thonmoi.criteria.rules.pasting import Pasted, read_pasted
from thonmoi.criteria.rules.proposed import Proposal
from thonmoi.criteria.rules.reasons import Reason
from thonmoi.criteria.rules.requiring import Requirement, require
from thonmoi.criteria.rules.shapes import (
    CriteriaSet,
    Criterion,
    Indicator,
    IssuedBy,
    Reading,
    Threshold,
    Value,
)
from thonmoi.criteria.rules.wording import bound_text, figure_text, requirement_text
from thonmoi.criteria.rules.words import (
    CONFIDENCE_LABELS,
    DIRECTION_LABELS,
    KIND_LABELS,
    LADDER,
    LEVEL_LABELS,
    NUMERIC,
    OUTCOME_LABELS,
    SET_STATE_LABELS,
    STANDING_LABELS,
    TRANSITIONS,
    Confidence,
    Direction,
    Kind,
    Level,
    Outcome,
    SetState,
    Standing,
    next_level,
    weakest,
)

__all__ = [
    "CHARGE_ROLE_LABELS",
    "CONFIDENCE_LABELS",
    "DIRECTION_LABELS",
    "KIND_LABELS",
    "LADDER",
    "LEVEL_LABELS",
    "NUMERIC",
    "OUTCOME_LABELS",
    "SET_STATE_LABELS",
    "STANDING_LABELS",
    "TRANSITIONS",
    "ChargeRole",
    "Confidence",
    "CriteriaSet",
    "Criterion",
    "Direction",
    "Filled",
    "Finding",
    "GroupKind",
    "Indicator",
    "IssuedBy",
    "Kind",
    "Level",
    "Move",
    "Outcome",
    "Pasted",
    "Proposal",
    "Reach",
    "Reading",
    "Reason",
    "Requirement",
    "SetState",
    "Severity",
    "Standing",
    "Threshold",
    "Value",
    "Verdict",
    "bound_text",
    "charge_key",
    "check",
    "check_inheritance",
    "figure_text",
    "fill",
    "group_label",
    "is_told_apart",
    "judge",
    "judge_criterion",
    "kind_label",
    "moves",
    "next_level",
    "overlay",
    "reach",
    "read_pasted",
    "read_set",
    "require",
    "requirement_text",
    "share",
    "weaker",
    "weakest",
]
