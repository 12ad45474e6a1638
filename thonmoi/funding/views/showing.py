"""Pages of works: the list, the board, one work."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from thonmoi.audit import queries as audit
from thonmoi.funding import queries, rules
from thonmoi.funding.views import parts
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.ui.pages import page_number
from thonmoi.ui.parts import Step


@require_GET
def works(request: HttpRequest) -> HttpResponse:
    areas = queries.areas(request.actor)
    wanted, chosen = parts.wanted(request, areas), parts.choices(request, areas)
    counted, number = queries.counts(request.actor, wanted), page_number(request)
    context = {
        "page": queries.projects(request.actor, wanted, page=number, counted=counted),
        "stats": parts.stats(counted),
        "filter": wanted,
        "tabs": parts.tabs("works", str(chosen["asked"])),
        "left": len(queries.unfollowed(request.actor)),
        "may_open": bool(request.actor.areas(P.PROJECT_OPEN)),
    } | chosen
    return render(request, "funding/works.html", context)


@require_GET
def works_board(request: HttpRequest) -> HttpResponse:
    areas = queries.areas(request.actor)
    wanted, chosen = parts.wanted(request, areas), parts.choices(request, areas)
    context = {
        "columns": queries.board(request.actor, wanted),
        "filter": wanted,
        "tabs": parts.tabs("works-board", str(chosen["asked"])),
    } | chosen
    return render(request, "funding/board.html", context)


@require_GET
def project(request: HttpRequest, pk: int) -> HttpResponse:
    row = queries.project_row(request.actor, pk)
    found = queries.project(request.actor, pk)
    context = {"project": found, "parts": queries.parts(request.actor, pk)}
    context |= _recorded(request.actor, pk, row.regime_id)
    context |= _money(request.actor, pk, row.regime.debt_base)
    context["history"] = audit.history(request.actor, "funding.project", str(pk))
    return render(request, "funding/project.html", context)


def _recorded(actor: Actor, pk: int, regime_pk: int) -> dict[str, object]:
    """What is recorded of a work, and its way through the phases."""
    steps = queries.steps(actor, pk, regime_pk)
    photos = queries.photos(actor, pk)
    return {
        "steps": steps,
        "stepper": _stepper(steps),
        "progress": queries.progress(actor, pk),
        "acceptances": queries.acceptances(actor, pk),
        "photos": [(rules.MOMENT_LABELS[moment], rows) for moment, rows in photos.items()],
        "has_photos": any(photos.values()),
        "decisions": queries.decisions(actor, pk),
    }


def _money(actor: Actor, pk: int, base: str) -> dict[str, object]:
    """Allotments, balances by nature, and what was given to a work."""
    return {
        "allotments": queries.allotments_of(actor, pk),
        "money": queries.work_money(actor, pk, base),
        "contributions": queries.contributions(actor, pk),
        "contributed": queries.contributed_to(actor, pk),
    }


def _stepper(steps: list[queries.StepView]) -> list[Step]:
    """The phases: those with a later step reached are done, the furthest is now."""
    reached = [one.phase for one in steps if one.record]
    order = [phase for phase in rules.PHASE_LABELS if phase]
    last = max((order.index(one) for one in reached), default=-1)
    return [
        Step(rules.PHASE_LABELS[phase], "done" if n < last else "now" if n == last else "")
        for n, phase in enumerate(order)
    ]
