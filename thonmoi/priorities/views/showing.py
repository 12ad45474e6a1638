"""The list of proposals, and one whole."""

from decimal import Decimal

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from thonmoi.audit import queries as audit
from thonmoi.funding import queries as funding
from thonmoi.kernel.access import Actor
from thonmoi.kernel.numbers import format_number
from thonmoi.kernel.permissions import Permission as P
from thonmoi.priorities import queries
from thonmoi.priorities.document.assuming import assumptions
from thonmoi.priorities.rules import GAP_LABELS
from thonmoi.priorities.shown import Lines, PriorityView
from thonmoi.ui.parts import Stat


@require_GET
def priorities(request: HttpRequest) -> HttpResponse:
    context = {
        "rows": queries.priorities(request.actor),
        "may_draft": bool(request.actor.areas(P.PRIORITY_DRAFT)),
    }
    return render(request, "priorities/priorities.html", context)


@require_GET
def priority(request: HttpRequest, pk: int) -> HttpResponse:
    head = queries.priority(request.actor, pk)
    lines = queries.lines(request.actor, pk)
    context = {
        "head": head,
        "lines": lines,
        "stats": _stats(head, lines),
        "may_now": head.is_draft and request.actor.can(P.CANDIDATE_DECIDE, head.unit_path),
        "assumptions": assumptions(head),
        "purses": _purses(request.actor, pk),
        "weights": [(GAP_LABELS[kind], points) for kind, points in head.weights.items()],
        "frozen": queries.frozen(request.actor, pk) if head.is_finished else [],
        "changes": queries.changes(request.actor, head),
        "history": audit.history(request.actor, "priorities.priority", str(pk)),
    }
    return render(request, "priorities/priority.html", context)


def _stats(head: PriorityView, lines: Lines) -> list[Stat]:
    closed = f"{len(lines.closed)}/{len(lines.gaps)}"
    return [
        Stat(_("Money"), _millions(head.budget), _("million VND"), head.nature_label),
        Stat(
            _("Proposed"),
            _millions(head.cost),
            _("million VND"),
            _("%(n)s works") % {"n": len(lines.proposed)},
        ),
        Stat(_("Criteria whose works are paid for"), closed, "", _("of those not met or fragile")),
        Stat(
            _("Points"),
            str(head.points),
            "",
            _("one by one: %(n)s") % {"n": head.greedy_points},
        ),
    ]


def _millions(amount: int) -> str:
    """``4.558,5``: an amount in million đồng, to a tenth where it is not whole."""
    tenths = round(Decimal(amount) / 10**5)
    return format_number(Decimal(tenths) / 10, None if tenths % 10 else 0)


def _purses(actor: Actor, pk: int) -> list[tuple[str, int]]:
    known = funding.sources(actor)
    found = queries.purses_of(actor, pk)
    return [(known[key].name, amount) for key, amount in found.items() if key in known]
