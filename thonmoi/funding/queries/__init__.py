"""All reads of the funding room."""

from thonmoi.funding.queries._allotted import AllotmentView
from thonmoi.funding.queries._lines import Cut
from thonmoi.funding.queries._money import CapitalFilter
from thonmoi.funding.queries._seen import LATE, ProjectFilter
from thonmoi.funding.queries.allotments import (
    adjustments,
    allotment,
    allotment_row,
    allotments,
    allotments_of,
    contents,
    payment_row,
    payments,
    sources,
)
from thonmoi.funding.queries.boards import BoardColumn, board
from thonmoi.funding.queries.capital import CapitalLine, CapitalPage, capital, years
from thonmoi.funding.queries.checking import (
    FindingCounts,
    finding_counts,
    finding_page,
    findings,
    own_counts,
)
from thonmoi.funding.queries.listed import (
    VoucherLine,
    allotments_at,
    capital_places,
    vouchers_at,
)
from thonmoi.funding.queries.mapped import BoundaryView, WorksMap, unplaced, works_map
from thonmoi.funding.queries.money import (
    contributed,
    contributed_to,
    contributions,
    debts,
    work_money,
)
from thonmoi.funding.queries.places import Areas, areas, communes, hamlets, unfollowed, work_rows
from thonmoi.funding.queries.projects import (
    Counts,
    ProjectView,
    counts,
    followed,
    parts,
    project,
    project_row,
    projects,
    projects_at,
)
from thonmoi.funding.queries.records import (
    RecordView,
    StepView,
    acceptances,
    decisions,
    photo_file,
    photos,
    photos_at,
    progress,
    record_row,
    step_row,
    steps,
)
from thonmoi.funding.queries.regimes import regimes
from thonmoi.funding.queries.released import Released, released
from thonmoi.funding.queries.scheduled import scheduled, unscheduled
from thonmoi.funding.queries.settled import ServedCriterion, SettledWork, settled
from thonmoi.funding.queries.tallies import Mismatch, mismatches

__all__ = [
    "LATE",
    "AllotmentView",
    "Areas",
    "BoardColumn",
    "BoundaryView",
    "CapitalFilter",
    "CapitalLine",
    "CapitalPage",
    "Counts",
    "Cut",
    "FindingCounts",
    "Mismatch",
    "ProjectFilter",
    "ProjectView",
    "RecordView",
    "Released",
    "ServedCriterion",
    "SettledWork",
    "StepView",
    "VoucherLine",
    "WorksMap",
    "acceptances",
    "adjustments",
    "allotment",
    "allotment_row",
    "allotments",
    "allotments_at",
    "allotments_of",
    "areas",
    "board",
    "capital",
    "capital_places",
    "communes",
    "contents",
    "contributed",
    "contributed_to",
    "contributions",
    "counts",
    "debts",
    "decisions",
    "finding_counts",
    "finding_page",
    "findings",
    "followed",
    "hamlets",
    "mismatches",
    "own_counts",
    "parts",
    "payment_row",
    "payments",
    "photo_file",
    "photos",
    "photos_at",
    "progress",
    "project",
    "project_row",
    "projects",
    "projects_at",
    "record_row",
    "regimes",
    "released",
    "scheduled",
    "settled",
    "sources",
    "step_row",
    "steps",
    "unfollowed",
    "unplaced",
    "unscheduled",
    "vouchers_at",
    "work_money",
    "work_rows",
    "works_map",
    "years",
]
