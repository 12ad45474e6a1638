"""Papers of a survey: sheet, slips of codes, counting minutes, report of the result. Pure."""

from thonmoi.surveys.document.facts import (
    AskedFacts,
    CountFacts,
    HeadFacts,
    ResultFacts,
    SlipFacts,
)
from thonmoi.surveys.document.frame import in_full
from thonmoi.surveys.document.minutes import compose_minutes
from thonmoi.surveys.document.report import compose_report
from thonmoi.surveys.document.sheet import compose_sheet
from thonmoi.surveys.document.slips import compose_slips

__all__ = [
    "AskedFacts",
    "CountFacts",
    "HeadFacts",
    "ResultFacts",
    "SlipFacts",
    "compose_minutes",
    "compose_report",
    "compose_sheet",
    "compose_slips",
    "in_full",
]
