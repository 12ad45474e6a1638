"""From when a plan is in force."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.plans.rules.words import TRANSITIONS, PlanState

BY_CITATION = "Kế hoạch chưa ghi ngày; lấy ngày muộn nhất mà kế hoạch viện dẫn."
WAS_BY_CITATION = (
    "Khi đưa vào thực hiện, kế hoạch chưa ghi ngày; lấy ngày muộn nhất mà kế hoạch viện dẫn."
)
"""The same, once the day of issue is recorded."""
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
