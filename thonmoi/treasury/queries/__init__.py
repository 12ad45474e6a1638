"""Reads of the treasury room."""

from thonmoi.treasury.queries.compared import (
    Comparison,
    LineView,
    PairView,
    compared,
    comparison,
    same,
)
from thonmoi.treasury.queries.naming import mapping_for, naming_of, source_names, sources_said
from thonmoi.treasury.queries.statements import (
    StatementView,
    statement,
    statement_of_file,
    statement_row,
    statements,
    unread,
)
from thonmoi.treasury.queries.transfers import allotments_for, payment_for, transfer_row

__all__ = [
    "Comparison",
    "LineView",
    "PairView",
    "StatementView",
    "allotments_for",
    "compared",
    "comparison",
    "mapping_for",
    "naming_of",
    "payment_for",
    "same",
    "source_names",
    "sources_said",
    "statement",
    "statement_of_file",
    "statement_row",
    "statements",
    "transfer_row",
    "unread",
]
