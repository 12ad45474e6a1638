"""All reads of the inspections room."""

from thonmoi.inspections.queries._seen import InspectionFilter, RecommendationFilter
from thonmoi.inspections.queries.choices import leads, notices, owners, places, works
from thonmoi.inspections.queries.inspections import (
    InspectionView,
    inspection,
    inspection_row,
    inspections,
    latest,
    summary,
    years,
)
from thonmoi.inspections.queries.minutes import minutes
from thonmoi.inspections.queries.recommendations import (
    RecommendationView,
    counts,
    owners_asked,
    recommendation,
    recommendation_row,
    recommendations,
)

__all__ = [
    "InspectionFilter",
    "InspectionView",
    "RecommendationFilter",
    "RecommendationView",
    "counts",
    "inspection",
    "inspection_row",
    "inspections",
    "latest",
    "leads",
    "minutes",
    "notices",
    "owners",
    "owners_asked",
    "places",
    "recommendation",
    "recommendation_row",
    "recommendations",
    "summary",
    "works",
    "years",
]
