"""The words in which inspections are spoken about, with their labels and looks."""

from datetime import date
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from thonmoi.notices.rules import may_be_late

Words = str | Promise


class InspectionState(StrEnum):
    """An inspection is planned, then visited; or it is cancelled with a reason."""

    PLANNED = "planned"
    VISITED = "visited"
    CANCELLED = "cancelled"


INSPECTION_LABELS: dict[InspectionState, Words] = {
    InspectionState.PLANNED: pgettext_lazy("inspection", "planned"),
    InspectionState.VISITED: pgettext_lazy("inspection", "visited"),
    InspectionState.CANCELLED: pgettext_lazy("inspection", "cancelled"),
}
INSPECTION_LOOKS: dict[InspectionState, str] = {
    InspectionState.PLANNED: "todo",
    InspectionState.VISITED: "met",
    InspectionState.CANCELLED: "na",
}


class RecommendationState(StrEnum):
    """What came of a recommendation: its owner answers, the inspector closes it or returns it."""

    OPEN = "open"
    ANSWERED = "answered"
    RETURNED = "returned"
    CLOSED = "closed"


RECOMMENDATION_LABELS: dict[RecommendationState, Words] = {
    RecommendationState.OPEN: pgettext_lazy("recommendation", "not answered yet"),
    RecommendationState.ANSWERED: pgettext_lazy("recommendation", "answered"),
    RecommendationState.RETURNED: pgettext_lazy("recommendation", "returned"),
    RecommendationState.CLOSED: pgettext_lazy("recommendation", "closed"),
}
RECOMMENDATION_LOOKS: dict[RecommendationState, str] = {
    RecommendationState.OPEN: "todo",
    RecommendationState.ANSWERED: "verify",
    RecommendationState.RETURNED: "risk",
    RecommendationState.CLOSED: "met",
}
ANSWERABLE = frozenset({RecommendationState.OPEN, RecommendationState.RETURNED})
"""States in which the owner has something to do."""

NOTICES = frozenset({"TB", "KL"})
"""Kinds of documents that give the conclusions of an inspection."""

_BY_REFERENCE = frozenset({"police", "army"})


def by_reference(*kinds: str) -> bool:
    """Whether any of these kinds of agencies names its evidence instead of uploading it (23)."""
    return any(kind in _BY_REFERENCE for kind in kinds)


def is_late(state: RecommendationState, due: date | None, *, is_urged: bool, today: date) -> bool:
    """Whether an answer is overdue; the Front and the Party never are (decision 14)."""
    is_open = state in ANSWERABLE and due is not None and due < today
    return is_open and may_be_late(is_urged=is_urged)
