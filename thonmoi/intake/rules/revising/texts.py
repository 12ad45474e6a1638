"""Clauses of a plan and of a reading, as compared."""

from collections.abc import Iterable, Mapping
from typing import Any

from thonmoi.intake.rules.revising.matching import Match, Said


def said(path: str, label: str, heading: str, text: str) -> Said:
    """A clause by its words: heading and text as they stand."""
    return Said(path, f"{heading}: {text}" if heading and text else heading or text, label)


def of_plan(clauses: Iterable[Any]) -> list[Said]:
    """The clauses of a plan, by their rows."""
    return [said(row.path, row.label, row.heading, row.text) for row in clauses]


def of_reading(clauses: Iterable[Mapping[str, Any]]) -> list[Said]:
    """The clauses of a reading, as its JSON has them."""
    return [
        said(one["path"], one["label"] or "", one["heading"] or "", one["text"] or "")
        for one in clauses
    ]


def kept(rows: Iterable[Any], new: Iterable[Said], old: Iterable[Said]) -> list[Match]:
    """The matches as kept, one for each new clause; those that fit the texts no more are dropped.

    The outline of either side may have been mended since.
    """
    by_path = {row.path: row for row in rows}
    known = {one.path for one in old}
    return [
        Match(one.path, row.old_path, row.is_sure, row.is_by_hand)
        if (row := by_path.get(one.path)) and (not row.old_path or row.old_path in known)
        else Match(one.path, "", is_sure=False)
        for one in new
    ]
