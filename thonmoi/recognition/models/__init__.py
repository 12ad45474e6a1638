"""A dossier, its steps, what the commune does, what it is decided by."""

from thonmoi.recognition.models.commune import Assessment, Opinion, Publication
from thonmoi.recognition.models.decided import Enclosure, Finding, Meeting, Verification
from thonmoi.recognition.models.dossiers import Dossier, Stage

__all__ = [
    "Assessment",
    "Dossier",
    "Enclosure",
    "Finding",
    "Meeting",
    "Opinion",
    "Publication",
    "Stage",
    "Verification",
]
