"""What goes on in a revised version of a plan: which clauses, which rows, and with what."""

from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Conflict


class How(StrEnum):
    """How a clause went on in the revised version."""

    SAME = "same"
    CHANGED = "changed"
    MOVED = "moved"


KINDS = ("goals", "targets", "works", "tasks", "duties", "designations", "titles", "doubts")
"""Parts of `PlanFacts` whose rows can go on, by the names of its fields."""

FIELDS: dict[str, tuple[str, ...]] = {
    "goals": ("text",),
    "targets": (
        "text", "what", "comparator", "scope_id", "value", "low", "high", "baseline", "unit_text",
        "absolute", "absolute_unit", "due", "measure_id", "criterion_id",
    ),
    "works": (
        "text", "commune_id", "action", "object", "comparator", "site_id", "quantity", "unit_text",
        "place_text",
    ),
    "tasks": ("text", "unit_id", "accountable_id", "criterion_id", "indicator_id", "due"),
    "duties": ("text", "agency_text", "role", "agency_id"),
    "designations": ("year",),
    "titles": (),
    "doubts": ("question", "question_en", "words", "suggestion"),
}  # fmt: skip
"""What a row takes from the revised text; all else it keeps: state, progress, evidence, answers."""


def taken_over(kind: str, part: Any) -> dict[str, Any]:
    """The values that a row takes from a part of the revised plan."""
    return {name: getattr(part, name) for name in FIELDS[kind]}


def check_revisable(*, is_ended: bool, has_revision: bool) -> None:
    """Raise Conflict where a plan has a later version already, or has ended."""
    if has_revision:
        raise Conflict(
            "plan.revised",
            _("This plan has a later version already. Compare with that one."),
        )
    if is_ended:
        raise Conflict(
            "plan.ended",
            _("This plan has ended. Take the document in as one of its own."),
        )
