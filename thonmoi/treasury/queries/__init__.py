"""Reads of the treasury room."""

from thonmoi.treasury.queries.compared import LineView, compared, same
from thonmoi.treasury.queries.naming import mapping_for, naming_of, source_names, sources_said
from thonmoi.treasury.queries.statements import (
    StatementView,
    statement,
    statement_of_file,
    statement_row,
    statements,
    unread,
)
from thonmoi.treasury.queries.transfers import allotments_for, transfer_row

__all__ = [
    "LineView",
    "StatementView",
    "allotments_for",
    "compared",
    "mapping_for",
    "naming_of",
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
