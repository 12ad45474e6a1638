"""Works that are followed, and the money that they take."""

from thonmoi.funding.models.boundaries import Boundary
from thonmoi.funding.models.capital import Adjustment, Allotment, Payment, Settlement
from thonmoi.funding.models.contributions import Contribution
from thonmoi.funding.models.projects import Decision, Project
from thonmoi.funding.models.records import Acceptance, Photo, Progress, Record, Stage
from thonmoi.funding.models.regimes import Content, Part, Regime, Source, Step
from thonmoi.funding.models.tallies import Debt, Doubt, Given

__all__ = [
    "Acceptance",
    "Adjustment",
    "Allotment",
    "Boundary",
    "Content",
    "Contribution",
    "Debt",
    "Decision",
    "Doubt",
    "Given",
    "Part",
    "Payment",
    "Photo",
    "Progress",
    "Project",
    "Record",
    "Regime",
    "Settlement",
    "Source",
    "Stage",
    "Step",
]
