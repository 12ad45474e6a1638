"""Writes of the treasury room."""

from thonmoi.treasury.actions.pairings import judge_pair
from thonmoi.treasury.actions.statements import (
    map_statement,
    match_statement,
    name_source,
    upload_statement,
)
from thonmoi.treasury.actions.transfers import accept_transfer, explain_transfer

__all__ = [
    "accept_transfer",
    "explain_transfer",
    "judge_pair",
    "map_statement",
    "match_statement",
    "name_source",
    "upload_statement",
]
