"""What a report rests on: frozen values, made by queries, made words and paper by pure code."""

from thonmoi.reports.facts.canonical import canonical, digest, parse
from thonmoi.reports.facts.shapes import (
    AimFacts,
    Band,
    CheckingFacts,
    CommuneFacts,
    CriterionFacts,
    Facts,
    Mark,
    PlanFacts,
    SentFacts,
    SetFacts,
    TargetFacts,
    TaskFacts,
    TitleFacts,
    WorkFacts,
)

__all__ = [
    "AimFacts",
    "Band",
    "CheckingFacts",
    "CommuneFacts",
    "CriterionFacts",
    "Facts",
    "Mark",
    "PlanFacts",
    "SentFacts",
    "SetFacts",
    "TargetFacts",
    "TaskFacts",
    "TitleFacts",
    "WorkFacts",
    "canonical",
    "digest",
    "parse",
]
