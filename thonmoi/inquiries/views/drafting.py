"""Writing an inquiry and its questions."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from thonmoi.inquiries import actions, queries
from thonmoi.inquiries.forms import InquiryForm, QuestionForm
from thonmoi.inquiries.views._parts import BOTH, required, trail
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library import queries as library
from thonmoi.ui.refusals import asked, asking
from thonmoi.units import queries as units


@require_http_methods(BOTH)
def inquiry_draft(request: HttpRequest) -> HttpResponse:
    place = queries.areas(request.actor)[0]
    communes, others = queries.bodies(request.actor, place.unit_path)
    form = InquiryForm(request.POST or None, communes=_names(communes), others=_names(others))
    if request.method == "POST" and form.is_valid():
        with asking(form):
            every, said = communes | others, form.cleaned_data
            given = {
                "facts": form.facts(),
                "bodies": [every[code] for code in form.bodies()],
                "document": library.document_named(request.actor, said["basis"]),
            }
            area = units.unit_at(request.actor, place.unit_path)
            return redirect("inquiry", actions.draft_inquiry(area, by=request.actor, **given).pk)
    context = {"form": form, "crumbs": trail()}
    return render(request, "inquiries/inquiry_draft.html", context, status=asked(form))


@require_http_methods(BOTH)
def question_add(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.QUESTION_ADD, queries.inquiry_row(request.actor, pk))
    form = QuestionForm(request.POST or None, initial={"is_required": True})
    if request.method == "POST" and form.is_valid():
        with asking(form):
            actions.add_question(row, by=request.actor, facts=form.facts())
            again = "more" in request.POST
            return redirect("question-add" if again else "inquiry", pk)
    context = {"form": form, "inquiry": row, "crumbs": trail(row)}
    context["table"] = queries.table(request.actor, queries.inquiry(request.actor, pk))
    return render(request, "inquiries/question_add.html", context, status=asked(form))


@require_POST
def question_drop(request: HttpRequest, pk: int) -> HttpResponse:
    row = queries.question_row(request.actor, pk)
    actions.drop_question(row, by=request.actor)
    messages.success(request, _("The question is taken out."))
    return redirect("inquiry", row.inquiry_id)


def _names(found: dict[str, Any]) -> list[tuple[str, str]]:
    return [(code, one.name) for code, one in found.items()]
