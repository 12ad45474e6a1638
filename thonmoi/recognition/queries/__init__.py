"""All reads of the recognition room."""

from thonmoi.recognition.queries._seen import dossier_row, stage_row
from thonmoi.recognition.queries.acknowledging import heir, heir_row, heirs
from thonmoi.recognition.queries.dossiers import (
    Candidate,
    DossierFilter,
    Ground,
    candidates,
    dossier,
    dossiers,
    dossiers_of,
    ground,
    years,
)
from thonmoi.recognition.queries.entries import opinion_row, publication_row
from thonmoi.recognition.queries.gathering import ending, openings, whole
from thonmoi.recognition.queries.papers import package, paper, signed_files
from thonmoi.recognition.queries.verifying import ToSay, to_say
from thonmoi.recognition.queries.withdrawing import TitleLine, title_row, titles
from thonmoi.recognition.shown import ConditionLine, CriterionLine, DossierView, StageView, Whole

__all__ = [
    "Candidate",
    "ConditionLine",
    "CriterionLine",
    "DossierFilter",
    "DossierView",
    "Ground",
    "StageView",
    "TitleLine",
    "ToSay",
    "Whole",
    "candidates",
    "dossier",
    "dossier_row",
    "dossiers",
    "dossiers_of",
    "ending",
    "ground",
    "heir",
    "heir_row",
    "heirs",
    "openings",
    "opinion_row",
    "package",
    "paper",
    "publication_row",
    "signed_files",
    "stage_row",
    "title_row",
    "titles",
    "to_say",
    "whole",
    "years",
]
