"""Inspections: their states, those of recommendations, what is written down. Pure."""

from thonmoi.inspections.rules.facts import InspectionFacts
from thonmoi.inspections.rules.visit_facts import VisitFacts
from thonmoi.inspections.rules.words import (
    ANSWERABLE,
    INSPECTION_LABELS,
    INSPECTION_LOOKS,
    NOTICES,
    RECOMMENDATION_LABELS,
    RECOMMENDATION_LOOKS,
    InspectionState,
    RecommendationState,
    by_reference,
    is_late,
)

__all__ = [
    "ANSWERABLE",
    "INSPECTION_LABELS",
    "INSPECTION_LOOKS",
    "NOTICES",
    "RECOMMENDATION_LABELS",
    "RECOMMENDATION_LOOKS",
    "InspectionFacts",
    "InspectionState",
    "RecommendationState",
    "VisitFacts",
    "by_reference",
    "is_late",
]
