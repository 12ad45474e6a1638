"""Inspections of a year, what was seen, what was recommended."""

from thonmoi.inspections.models.inspections import Inspection, VisitFile
from thonmoi.inspections.models.recommendations import Recommendation

__all__ = ["Inspection", "Recommendation", "VisitFile"]
