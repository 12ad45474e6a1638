"""One row: mended, left out, joined with the one above, split."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from thonmoi.annexes import actions, queries
from thonmoi.annexes.forms import MendForm, SplitForm
from thonmoi.annexes.queries import RowView
from thonmoi.annexes.rules import RowKind
from thonmoi.kernel.access import Actor
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def row_mend(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    subject, view = queries.row_view(request.actor, pk, row)
    form = _mend_form(request, pk, view)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        with asking(form):
            actions.mend_row(
                subject,
                by=request.actor,
                version=given["version"],
                mended=form.mended(),
                is_confirmed=given["is_confirmed"],
            )
            return back(pk, row)
    return _page(request, "annexes/row_mend.html", pk, view, form)


@require_http_methods(["GET", "POST"])
def row_split(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    subject, view = queries.row_view(request.actor, pk, row)
    start = {"version": view.version, "name": view.name}
    form = SplitForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.split_row(subject, by=request.actor, **form.cleaned_data)
            return back(pk, row)
    return _page(request, "annexes/row_split.html", pk, view, form)


def back(pk: int, row: int) -> HttpResponse:
    """To the row on the page of its annex."""
    return redirect(f"{reverse('annex', args=[pk])}#r-{row}")


def _mend_form(request: HttpRequest, pk: int, view: RowView) -> MendForm:
    names = ("version", "code", "name", "criterion", "value_kind", "direction", "unit")
    is_indicator = view.kind is RowKind.INDICATOR
    return MendForm(
        request.POST or None,
        kind=view.kind,
        values=view.values,
        measures=queries.measures_for(request.actor, view) if is_indicator else (),
        criteria=_criteria(request.actor, pk) if is_indicator else (),
        initial={name: getattr(view, name) for name in names}
        | {"measure_id": view.measure_id or ""},
    )


def _criteria(actor: Actor, pk: int) -> list[tuple[str, str]]:
    return [
        (one.code, f"{one.code}. {one.name}")
        for one in queries.rows(actor, pk)
        if one.kind is RowKind.CRITERION
    ]


def _page(request: HttpRequest, template: str, pk: int, view: RowView, form: Any) -> HttpResponse:
    context = {"row": view, "form": form, "annex": queries.annex(request.actor, pk)}
    context["back"] = f"{reverse('annex', args=[pk])}#r-{view.pk}"
    return render(request, template, context, status=asked(form))
