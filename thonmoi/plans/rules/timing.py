"""From when a plan is in force, and what counts as late."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.plans.rules.words import TRANSITIONS, PlanState

BY_CITATION = "Kế hoạch chưa ghi ngày; lấy ngày muộn nhất mà kế hoạch viện dẫn."
"""Why a plan without a day speaks from its first day; kept with it, official text (decision 17)."""


def year_span(year: int) -> tuple[date, date]:
    """First day of a year and the first day after it."""
    return date(year, 1, 1), date(year + 1, 1, 1)


def proposed_start(
    issued_on: date | None, cited: Iterable[date | None], *, today: date
) -> date | None:
    """The day of issue; for an undated plan the latest day that it cites (decision 17).

    Days after today are left out: a plan cannot rest on what is not yet issued. None where it
    cites none.
    """
    if issued_on is not None:
        return issued_on
    return max((day for day in cited if day is not None and day <= today), default=None)


def check_start(start: date, *, today: date) -> None:
    """Raise Invalid for a day that has not come."""
    if start > today:
        raise Invalid(
            "plan.in-force-from",
            _("A plan is put in force from today or an earlier day."),
            field="in_force_from",
        )


def check_step(state: str, wanted: PlanState) -> None:
    """Raise Conflict where a plan in `state` cannot become `wanted`."""
    if wanted not in TRANSITIONS[PlanState(state)]:
        raise Conflict(
            "plan.state",
            _("The plan is in another state by now. Look at it again."),
        )


def is_overdue(
    *, year: int, is_asked: bool, ended_on: date | None, has_title: bool, in_force: bool, on: date
) -> bool:
    """Whether a designation counts as overdue (S-12, decisions 12 and 17).

    Its year has passed, it is not ended by a document, the level is not held, nobody is still
    being asked about it, and the plan that sets it is in force.
    """
    return (
        in_force
        and not is_asked
        and not has_title
        and (ended_on is None or ended_on > on)
        and year < on.year
    )


def is_late(*, due: date | None, is_done: bool, is_request: bool, in_force: bool, on: date) -> bool:
    """Whether something due is late; requests never are (decision 14)."""
    return due is not None and due < on and in_force and not is_done and not is_request
