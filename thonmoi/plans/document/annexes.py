"""What follows the signature: each annex with its own label, name and source as they stand."""

from collections.abc import Iterable
from itertools import groupby

from thonmoi.paper.model import Annex
from thonmoi.plans.document.blocks import blocks
from thonmoi.plans.document.facts import WrittenClause

_WITH = "(Kèm theo"
_PREFIX = "PL"
"""Paths of clauses in annexes begin with it (decision 10)."""
_OVERLAP = 3
"""A label cut short shares at least so many letters with the name that follows it."""


def is_annexed(clause: WrittenClause) -> bool:
    """Whether a clause stands in an annex."""
    return clause.path.startswith(_PREFIX)


def annexes(clauses: Iterable[WrittenClause]) -> tuple[Annex, ...]:
    """The annexes of a text, by the first part of their clauses' paths."""
    groups = groupby(clauses, key=lambda clause: clause.path.split(".")[0])
    return tuple(_annex(list(group)) for _path, group in groups)


def _annex(clauses: list[WrittenClause]) -> Annex:
    first = clauses.pop(0) if clauses[0].kind == "annex" else None
    label = _label_line(first) if first else ""
    titled = first.heading if first and not label.endswith(first.heading) else ""
    has_name = _plain(clauses).isupper() or _plain(clauses[1:]).startswith(_WITH)
    below = label and not titled and has_name and _plain(clauses)
    name = clauses.pop(0).text if below else titled
    source = clauses.pop(0).text if _plain(clauses).startswith(_WITH) else ""
    return Annex(name, blocks(clauses), label=label, source=source, keeps_letters=True)


def _plain(clauses: list[WrittenClause]) -> str:
    """The text of the first clause where it is a line without label, else nothing."""
    return clauses[0].text if clauses and clauses[0].kind == "plain" else ""


def _label_line(clause: WrittenClause) -> str:
    """The line "PHỤ LỤC I. DANH MỤC …": the label, cut short perhaps, and what it lacks.

    A name in capitals that stood on lines of its own is no part of it.
    """
    for place in range(len(clause.label) - _OVERLAP):
        if clause.heading.startswith(clause.label[place:]):
            return clause.label[:place] + clause.heading
    if clause.heading.isupper() and not clause.label.endswith((".", ":")):
        return clause.label
    return f"{clause.label} {clause.heading}".strip()
