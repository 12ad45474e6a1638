"""The page of an annex: draft beside the source; confirming rows."""

import re

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from thonmoi.annexes import actions, queries
from thonmoi.kernel.errors import Invalid
from thonmoi.ui.refusals import is_fragment

ONLY = ("doubtful", "waiting", "different")
_TOKEN = re.compile(r"(\d{1,15}):(\d{1,9})")


@require_GET
def annex(request: HttpRequest, pk: int) -> HttpResponse:
    only = request.GET.get("only", "")
    review = queries.review(request.actor, pk, only=only if only in ONLY else "")
    context = {"review": review, "annex": review.line, "only": only}
    return render(request, "annexes/annex.html", context)


@require_POST
def row_confirm(request: HttpRequest, pk: int) -> HttpResponse:
    """Rows by their tokens ("12:1,13:4"), with "undo"; or "all": every one without doubt."""
    subject, sent = queries.annex_row(request.actor, pk), request.POST.get("rows", "")
    every = queries.rows_to_confirm(request.actor, pk) if sent == "all" else _tokens(sent)
    done = []
    if every:
        done = actions.confirm_rows(
            subject, by=request.actor, rows=every, is_confirmed="undo" not in request.POST
        )
    if is_fragment(request):
        return _block(request, pk, next(iter(every), 0))
    told = ngettext("%(n)s row recorded.", "%(n)s rows recorded.", len(done))
    messages.success(request, told % {"n": len(done)})
    return redirect(f"{reverse('annex', args=[pk])}#r-{next(iter(every), 0)}")


def _block(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    """The part of the page with a row, as it is now."""
    review = queries.review(request.actor, pk)
    found = next(
        (b for b in review.blocks if row in {b.row.pk, *(one.row.pk for one in b.lines)}), None
    )
    context = {"review": review, "annex": review.line, "block": found}
    return render(request, "annexes/_block.html", context)


def _tokens(sent: str) -> dict[int, int]:
    """Raise Invalid for what no button of the page sends."""
    found = [_TOKEN.fullmatch(one) for one in sent.split(",")]
    if not sent or not all(found) or len(found) > 500:
        raise Invalid("row.tokens", _("Choose a row, and what becomes of it."))
    return {int(one[1]): int(one[2]) for one in found if one}
