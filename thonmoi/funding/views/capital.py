"""Pages of capital: an area in one nature, its file, one allotment, what the checks find."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from thonmoi.audit import queries as audit
from thonmoi.funding import queries, rules
from thonmoi.funding.rules import Check
from thonmoi.funding.views import figures, sheet
from thonmoi.kernel.permissions import Permission as P
from thonmoi.ui.pages import page_number


@require_GET
def capital(request: HttpRequest) -> HttpResponse:
    asked = figures.asked(request)
    page = queries.capital(request.actor, asked.filter, asked.cut)
    context = {
        "page": page,
        "lines": figures.lines(page, asked),
        "asked": asked,
        "stats": figures.stats(page.total, asked),
        "debts": figures.debts(request.actor, asked),
        "given": queries.contributed(request.actor, asked.filter.within),
        "found": len(queries.findings(request.actor, asked.filter.within)),
        "may_allot": bool(request.actor.areas(P.ALLOTMENT_MAKE)),
    } | figures.choices(request, asked)
    return render(request, "funding/capital.html", context)


@require_GET
def capital_file(request: HttpRequest) -> HttpResponse:
    asked = figures.asked(request)
    pages = {cut: queries.capital(request.actor, asked.filter, cut) for cut in queries.Cut}
    answer = HttpResponse(sheet.workbook(pages, asked.title), content_type=sheet.MEDIA_TYPE)
    answer.headers["Content-Disposition"] = 'attachment; filename="von-chuong-trinh.xlsx"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


@require_GET
def allotments(request: HttpRequest) -> HttpResponse:
    asked = figures.asked(request)
    page = queries.allotments(request.actor, asked.filter, page=page_number(request))
    context = {"page": page, "asked": asked} | figures.choices(request, asked)
    return render(request, "funding/allotments.html", context)


@require_GET
def allotment(request: HttpRequest, pk: int) -> HttpResponse:
    context = {
        "one": queries.allotment(request.actor, pk),
        "adjustments": queries.adjustments(request.actor, pk),
        "payments": queries.payments(request.actor, pk),
        "history": audit.history(request.actor, "funding.allotment", str(pk)),
    }
    return render(request, "funding/allotment.html", context)


@require_GET
def capital_checks(request: HttpRequest) -> HttpResponse:
    check = request.GET.get("check", "")
    found = queries.findings(request.actor)
    rows = [one for one in found if check not in list(Check) or one.check == check]
    context = {"rows": rows, "checks": figures.checks(found, check), "all": len(found)}
    context |= {"owners": rules.OWNER_LABELS, "is_all": check not in list(Check)}
    return render(request, "funding/checks.html", context)
