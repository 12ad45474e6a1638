"""Lists and pages of difficulties, questions and remarks."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from thonmoi.audit import queries as audit
from thonmoi.kernel import clock
from thonmoi.kernel.permissions import Permission as P
from thonmoi.ui.pages import page_number
from thonmoi.voices import queries, rules
from thonmoi.voices.views import parts
from thonmoi.voices.views.sheet import MEDIA_TYPE, workbook


@require_GET
def difficulties(request: HttpRequest) -> HttpResponse:
    context = parts.listed(request, "difficulties")
    number = page_number(request)
    context |= {
        "page": queries.difficulties(request.actor, context["filter"], page=number),
        "stats": parts.stats(request.actor),
        "owners": queries.owners_asked(request.actor),
        "kinds": [(str(kind), label) for kind, label in rules.KIND_LABELS.items()],
        "may_raise": bool(request.actor.areas(P.DIFFICULTY_RAISE)),
    }
    return render(request, "voices/difficulties.html", context)


@require_GET
def difficulties_file(request: HttpRequest) -> HttpResponse:
    wanted = parts.wanted(request, "difficulties", parts.communes(request.actor))
    content = workbook(queries.all_difficulties(request.actor, wanted))
    answer = HttpResponse(content, content_type=MEDIA_TYPE)
    name = f"kho-khan-vuong-mac-{clock.today():%Y-%m-%d}.xlsx"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


@require_GET
def difficulty(request: HttpRequest, pk: int) -> HttpResponse:
    found, actor = queries.difficulty(request.actor, pk), request.actor
    is_office = actor.can(P.DIFFICULTY_ASSIGN, found.unit_path)
    context = {
        "one": found,
        "turns": queries.turns(actor, pk),
        "may_answer": is_office or found.owner_id in actor.agency_ids,
        "may_decide": is_office or found.raised_by_id in actor.agency_ids,
        "crumbs": [(_("Difficulties and proposals"), reverse("difficulties")), (found.unit, "")],
    }
    return render(request, "voices/difficulty.html", context)


@require_GET
def questions(request: HttpRequest) -> HttpResponse:
    context = parts.listed(request, "questions")
    number = page_number(request)
    context |= {
        "page": queries.questions(request.actor, context["filter"], page=number),
        "may_ask": bool(request.actor.areas(P.QUESTION_ASK)),
    }
    return render(request, "voices/questions.html", context)


@require_GET
def question(request: HttpRequest, pk: int) -> HttpResponse:
    found, actor = queries.question(request.actor, pk), request.actor
    is_office = actor.can(P.DIFFICULTY_ASSIGN, found.unit_path)
    context = {
        "one": found,
        "may_answer": is_office or found.owner_id in actor.agency_ids,
        "history": audit.history(actor, "voices.question", str(pk)),
        "crumbs": [(_("Questions and guidance"), reverse("questions")), (found.owner, "")],
    }
    return render(request, "voices/question.html", context)


@require_GET
def remarks(request: HttpRequest) -> HttpResponse:
    context = parts.listed(request, "remarks")
    number = page_number(request)
    context |= {
        "page": queries.remarks(request.actor, context["filter"], page=number),
        "may_record": bool(request.actor.areas(P.SUPERVISION_RECORD)),
    }
    return render(request, "voices/remarks.html", context)


@require_GET
def supervision(request: HttpRequest, pk: int) -> HttpResponse:
    found, actor = queries.remark(request.actor, pk), request.actor
    is_office = actor.can(P.DIFFICULTY_ASSIGN, found.unit_path)
    context = {
        "one": found,
        "may_answer": is_office or found.owner_id in actor.agency_ids,
        "may_close": found.raised_by_id in actor.agency_ids,
        "history": audit.history(actor, "voices.remark", str(pk)),
        "crumbs": [(_("Remarks of supervision"), reverse("remarks")), (found.unit, "")],
    }
    return render(request, "voices/supervision.html", context)
