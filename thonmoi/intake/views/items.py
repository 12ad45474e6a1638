"""The page of a proposal: text and items side by side; deciding on items, mending one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thonmoi.intake import actions, page, queries
from thonmoi.intake.actions import Decision
from thonmoi.intake.forms import MendForm
from thonmoi.intake.rules import ItemKind, ItemState
from thonmoi.intake.rules.mending import fields_of
from thonmoi.kernel.errors import Invalid
from thonmoi.ui.refusals import asked, asking, is_fragment


@require_GET
def proposal(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.proposal(request.actor, pk)
    review = queries.review(request.actor, pk)
    context = {
        "proposal": found.line,
        "document": found.reading["document"],
        "signer": found.reading["signer"],
        "total": len(review.places),
        "unbound": page.unbound(review),
        "reason": found.reason,
        "recognised": queries.recognised(request.actor, found),
        **_filtered(request, review),
    }
    return render(request, "intake/proposal.html", context)


def _filtered(request: HttpRequest, review: queries.Review) -> dict[str, Any]:
    """What the filters leave, and their choices."""
    asked_for = {name: request.GET.get(name, "")[:20] for name in ("kind", "state")}
    return {
        "review": page.passing(review, **asked_for),
        "asked": asked_for,
        "is_filtered": any(asked_for.values()),
        **page.choices(review),
    }


@require_POST
def item_decide(request: HttpRequest, pk: int) -> HttpResponse:
    """One item by its button ("12:accepted"), or every one that is not doubtful ("sure")."""
    subject = queries.proposal_row(request.actor, pk)
    sent = request.POST.get("decide", "")
    if sent == "sure":
        rows = queries.proposal_items(request.actor, pk)
        decisions = [Decision(r.pk, ItemState.ACCEPTED) for r in rows if _is_sure(r)]
        if decisions:
            actions.decide_items(subject, by=request.actor, decisions=decisions)
        return redirect("proposal", pk=pk)
    item, state = _decision(sent)
    actions.decide_items(subject, by=request.actor, decisions=[Decision(item, state)])
    if is_fragment(request):
        return _shown(request, pk, item)
    return redirect(f"{reverse('proposal', args=[pk])}#item-{item}")


def _shown(request: HttpRequest, pk: int, item: int) -> HttpResponse:
    """The item alone, after a decision."""
    context = {
        "item": queries.item(request.actor, pk, item),
        "is_open": True,
        "pk": pk,
        "decide": request.path,
        "base": reverse("proposal", args=[pk]),
    }
    return render(request, "intake/_item.html", context)


@require_http_methods(["GET", "POST"])
def item_mend(request: HttpRequest, pk: int, item: int) -> HttpResponse:
    subject = queries.proposal_row(request.actor, pk)
    form = _mend_form(request, queries.item_row(request.actor, pk, item))
    if request.method == "POST" and form.is_valid():
        mended = Decision(item, ItemState.EDITED, dict(form.cleaned_data))
        with asking(form):
            actions.decide_items(subject, by=request.actor, decisions=[mended])
            return redirect(f"{reverse('proposal', args=[pk])}#item-{item}")
    context = {"form": form, "proposal": subject, "item": queries.item(request.actor, pk, item)}
    return render(request, "intake/item_mend.html", context, status=asked(form))


def _mend_form(request: HttpRequest, row: Any) -> MendForm:
    keep = fields_of(ItemKind(row.kind), row.code)
    return MendForm(
        request.POST or None,
        keep=keep,
        choices=queries.choices_for(request.actor, row, keep),
        initial={name: getattr(row, name) for name in keep},
    )


def _is_sure(row: Any) -> bool:
    return row.state == ItemState.PROPOSED and not row.is_doubtful


def _decision(sent: str) -> tuple[int, ItemState]:
    """Raise Invalid for what no button of the page sends."""
    item, _sep, state = sent.partition(":")
    if not item.isdigit() or len(item) > 12 or state not in set(ItemState) - {ItemState.EDITED}:
        raise Invalid("item.decision", _("Choose a line and what becomes of it."))
    return int(item), ItemState(state)
