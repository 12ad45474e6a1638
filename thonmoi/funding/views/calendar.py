"""Works along the months, drawn on the server."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from thonmoi.funding import queries, rules
from thonmoi.funding.queries import ProjectView
from thonmoi.funding.rules import Bar, Span
from thonmoi.funding.views import parts
from thonmoi.kernel import clock
from thonmoi.ui.pages import page_number


@dataclass(frozen=True, slots=True)
class Strip:
    """A work with its bar."""

    work: ProjectView
    bar: Bar | None


@require_GET
def works_timeline(request: HttpRequest) -> HttpResponse:
    areas = queries.areas(request.actor)
    wanted, chosen = parts.wanted(request, areas), parts.choices(request, areas)
    page, today = queries.scheduled(request.actor, wanted, page=page_number(request)), clock.today()
    span = rules.span((day for one in page.rows for day in (one.starts, one.due)), today)
    context = {
        "page": page,
        "strips": [Strip(one, span.bar(one.starts, one.due, one.percent)) for one in page.rows],
        "months": _months(span),
        "today": span.at(today),
        "without": queries.unscheduled(request.actor, wanted),
        "filter": wanted,
        "sorts": (),
        "tabs": parts.tabs("works-timeline", str(chosen["asked"])),
    }
    return render(request, "funding/timeline.html", chosen | context)


def _months(span: Span) -> list[tuple[int, str]]:
    """Places and names of the months; the year stands with January and with the first."""
    return [
        (left, f"{day.month}/{day.year}" if n == 0 or day.month == 1 else str(day.month))
        for n, (left, day) in enumerate(span.months())
    ]
