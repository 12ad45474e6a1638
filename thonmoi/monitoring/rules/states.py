"""Outcomes, standings, the life of a cell and of a submission."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from thonmoi.criteria.rules import Standing, weaker

MET = frozenset({Standing.MET, Standing.MET_NOT_SUSTAINABLE})
"""Standings that count in "15/20"; what does not apply is shown apart and not counted."""

CONCLUSIONS = tuple(one for one in Standing if one is not Standing.NO_DATA)
"""What a document or a division can conclude of a criterion."""


@dataclass(frozen=True, slots=True)
class Concluded:
    """One conclusion: `part` is empty where it speaks of the whole criterion."""

    standing: Standing
    on: date
    at: datetime
    part: str = ""
    key: int = 0


def holding(
    conclusions: Iterable[Concluded], parts: Iterable[str] = ()
) -> tuple[Standing, Concluded | None]:
    """The standing, and the conclusion that decides it (None where nothing was concluded).

    The latest counts; of the `parts` that several leads conclude apart, the weaker
    of their latest (decisions 2, 14). A conclusion on the whole speaks for every part.
    """
    ordered = sorted(conclusions, key=lambda c: (c.on, c.at, c.key))
    latest: dict[str, Concluded | None] = dict.fromkeys(tuple(parts) or ("",))
    for one in ordered:
        for part in latest:
            if not one.part or not part or one.part == part:
                latest[part] = one
    standing = weaker(one.standing if one else None for one in latest.values())
    deciding = [one for one in latest.values() if one and one.standing is standing]
    return standing, max(deciding, key=lambda c: (c.on, c.at, c.key), default=None)


class CellState(StrEnum):
    """Where a value is: with the officer, the chair, the division; or offered by its owner."""

    DRAFT = "draft"
    SENT = "sent"
    APPROVED = "approved"
    RETURNED = "returned"
    CONFIRMED = "confirmed"
    OFFERED = "offered"


WITHDRAWN = "withdrawn"
"""The outcome of a confirmation that its own division took back."""

CELL_LABELS = {
    CellState.DRAFT: _("Being entered"),
    CellState.SENT: _("With the chair"),
    CellState.APPROVED: _("With the division"),
    CellState.RETURNED: _("Returned"),
    CellState.CONFIRMED: _("Confirmed"),
    CellState.OFFERED: _("Entered by its owner, to be agreed"),
}

CELL_TRANSITIONS: dict[CellState, frozenset[CellState]] = {
    CellState.DRAFT: frozenset({CellState.DRAFT, CellState.SENT, CellState.CONFIRMED}),
    CellState.SENT: frozenset({CellState.APPROVED, CellState.DRAFT}),
    CellState.APPROVED: frozenset({CellState.CONFIRMED, CellState.RETURNED}),
    CellState.RETURNED: frozenset({CellState.DRAFT, CellState.CONFIRMED}),
    CellState.CONFIRMED: frozenset({CellState.DRAFT, CellState.APPROVED}),
    CellState.OFFERED: frozenset({CellState.OFFERED, CellState.CONFIRMED}),
}
"""From confirmed only into a correction, and back where that is given up before it was sent; or to
the division again, where it takes its own confirmation back."""
EDITABLE = frozenset({CellState.DRAFT, CellState.RETURNED})
"""States in which the officer of the commune may change a value."""


class SubmissionState(StrEnum):
    ENTERING = "entering"
    SENT = "sent"
    APPROVED = "approved"


SUBMISSION_LABELS = {
    SubmissionState.ENTERING: _("Being entered"),
    SubmissionState.SENT: _("With the chair"),
    SubmissionState.APPROVED: _("Approved, with the divisions"),
}

SUBMISSION_TRANSITIONS: dict[SubmissionState, frozenset[SubmissionState]] = {
    SubmissionState.ENTERING: frozenset({SubmissionState.SENT}),
    SubmissionState.SENT: frozenset({SubmissionState.APPROVED, SubmissionState.ENTERING}),
    SubmissionState.APPROVED: frozenset({SubmissionState.SENT}),
}


class PeriodState(StrEnum):
    OPEN = "open"
    CLOSING = "closing"
    CLOSED = "closed"


PERIOD_LABELS = {
    PeriodState.OPEN: _("Open"),
    PeriodState.CLOSING: pgettext_lazy("period", "Closing"),
    PeriodState.CLOSED: pgettext_lazy("period", "Closed"),
}


def may_verify(*, verifier_id: int | None, entered_by_id: int | None) -> bool:
    """Whoever entered a value may not verify it (decision 13)."""
    return verifier_id is None or verifier_id != entered_by_id


def may_take_back(
    agency_id: int | None, confirmer_id: int | None, *, agencies: Iterable[int], by_id: int | None
) -> bool:
    """Only the agency that confirmed takes that back; without an agency, the person himself."""
    return confirmer_id == by_id if agency_id is None else agency_id in set(agencies)


def is_same_person(*, entered_by_id: int | None, approved_by_id: int | None) -> bool:
    """A value that one person both entered and approved is marked (decision 13)."""
    return entered_by_id is not None and entered_by_id == approved_by_id


class Kept(Protocol):
    """What a kept cell says of who typed what."""

    typed: str
    entered_by_id: int | None


def is_retry(kept: Kept | None, *, typed: str, by_id: int | None) -> bool:
    """The same person sends the same text again: a replay after a lost network, no second entry."""
    return kept is not None and kept.entered_by_id == by_id and kept.typed == typed.strip()[:200]
