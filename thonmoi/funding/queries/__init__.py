"""All reads of the funding room."""

from thonmoi.funding.queries._seen import LATE, ProjectFilter
from thonmoi.funding.queries.places import communes, hamlets, unfollowed, work_rows
from thonmoi.funding.queries.projects import (
    BoardColumn,
    Counts,
    ProjectView,
    board,
    counts,
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
    photos,
    progress,
    record_row,
    step_row,
    steps,
)
from thonmoi.funding.queries.regimes import regimes

__all__ = [
    "LATE",
    "BoardColumn",
    "Counts",
    "ProjectFilter",
    "ProjectView",
    "RecordView",
    "StepView",
    "acceptances",
    "board",
    "communes",
    "counts",
    "decisions",
    "hamlets",
    "parts",
    "photos",
    "progress",
    "project",
    "project_row",
    "projects",
    "projects_at",
    "record_row",
    "regimes",
    "step_row",
    "steps",
    "unfollowed",
    "work_rows",
]
