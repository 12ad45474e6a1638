"""Works that are followed, and the money that they take."""

from thonmoi.funding.models.projects import Decision, Project
from thonmoi.funding.models.records import Acceptance, Photo, Progress, Record, Stage
from thonmoi.funding.models.regimes import Content, Part, Regime, Source, Step

__all__ = [
    "Acceptance",
    "Content",
    "Decision",
    "Part",
    "Photo",
    "Progress",
    "Project",
    "Record",
    "Regime",
    "Source",
    "Stage",
    "Step",
]
