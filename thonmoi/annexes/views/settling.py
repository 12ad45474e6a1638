"""What the set is and by which paper."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.annexes import actions, queries
from thonmoi.annexes.actions import ColumnFacts, Settled
from thonmoi.annexes.forms import SettleForm
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def annex_settle(request: HttpRequest, pk: int) -> HttpResponse:
    subject = queries.annex_row(request.actor, pk)
    form = _form(request, subject)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.settle_annex(
                subject,
                by=request.actor,
                version=form.cleaned_data["version"],
                settled=_settled(form),
            )
            messages.success(request, _("Recorded. Now confirm the rows."))
            return redirect("annex", pk=pk)
    context = {"form": form, "annex": queries.annex(request.actor, pk)}
    return render(request, "annexes/annex_settle.html", context, status=asked(form))


NAMES = (
    "name", "level", "unit_level", "year_from", "year_to", "overlay_on", "is_whole", "group",
    "document_kind", "number", "issued_on", "in_force_from", "issuer", "subject",
)  # fmt: skip


def _form(request: HttpRequest, subject: Any) -> SettleForm:
    actor, pk = request.actor, subject.pk
    editions = queries.editions_for(actor, pk)
    return SettleForm(
        request.POST or None,
        columns=queries.columns_of(actor, pk),
        groups=queries.groups_for(actor, pk),
        bases=queries.bases(actor, pk),
        editions=editions,
        initial={name: getattr(subject, name) for name in (*NAMES, "version")}
        | {"edition_of": subject.slug if subject.slug in dict(editions) else ""},
    )


def _settled(form: SettleForm) -> Settled:
    given = form.cleaned_data
    names = dict(form.fields["group"].choices)
    columns = [
        ColumnFacts(
            one.pk,
            given[f"group_{one.pk}"],
            one.name if given[f"group_{one.pk}"] == one.group
            else str(names[given[f"group_{one.pk}"]]),
            given[f"year_{one.pk}"],
        )
        for one in form.columns
    ]  # fmt: skip
    told = {name: given[name] for name in (*NAMES, "edition_of")}
    return Settled(**told, columns=columns)
