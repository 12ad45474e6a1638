"""What the list of tasks is asked for, from the address."""

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.plans.queries import Wanted
from thonmoi.plans.queries.listing import LATE, OPEN, UNDATED, UNOWNED
from thonmoi.plans.rules import TASK_STATE_LABELS

LOOKS: dict[str, str | Promise] = {
    OPEN: _("Not finished"),
    LATE: _("Overdue"),
    UNOWNED: _("No lead agency named"),
    UNDATED: _("No due day"),
}


def wanted_of(request: HttpRequest) -> Wanted:
    """What the address asks for; anything strange finds nothing."""
    given = {name: request.GET.get(name, "")[:80] for name in ("plan", "state", "agency")}
    return Wanted(
        text=request.GET.get("q", "")[:200],
        commune=request.GET.get("commune", "")[:20],
        by_commune=request.GET.get("rows") == "lines",
        **given,
    )


def states_of() -> list[tuple[str, str | Promise]]:
    """Looks over several states first, then the states."""
    return [*LOOKS.items(), *((str(key), word) for key, word in TASK_STATE_LABELS.items())]
