"""All reads of the registers."""

from thonmoi.registers.queries._activity import ActivityView
from thonmoi.registers.queries._seen import ActivityFilter, Filter
from thonmoi.registers.queries.activities import activities, activity, activity_row, all_activities
from thonmoi.registers.queries.choices import clause_of, clauses, criteria_of, criterion_of
from thonmoi.registers.queries.entries import EntryView, all_entries, entries, entry, entry_row
from thonmoi.registers.queries.hamlets import Hamlets, hamlets
from thonmoi.registers.queries.places import Known, known, years
from thonmoi.registers.queries.quarters import Quarters, quarters
from thonmoi.registers.queries.summary import Summary, summary
from thonmoi.registers.queries.totals import Totals, totals

__all__ = [
    "ActivityFilter",
    "ActivityView",
    "EntryView",
    "Filter",
    "Hamlets",
    "Known",
    "Quarters",
    "Summary",
    "Totals",
    "activities",
    "activity",
    "activity_row",
    "all_activities",
    "all_entries",
    "clause_of",
    "clauses",
    "criteria_of",
    "criterion_of",
    "entries",
    "entry",
    "entry_row",
    "hamlets",
    "known",
    "quarters",
    "summary",
    "totals",
    "years",
]
