"""Pages of capital: an area in one nature, one allotment, what the checks find."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from thonmoi.audit import queries as audit
from thonmoi.funding import queries
from thonmoi.funding.views import figures
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
        "found": queries.finding_counts(request.actor, asked.filter.within).total(),
        "may_allot": bool(request.actor.areas(P.ALLOTMENT_MAKE)),
    } | figures.choices(request, asked)
    return render(request, "funding/capital.html", context)


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
    check, number = request.GET.get("check", ""), page_number(request)
    found = queries.finding_counts(request.actor)
    page = queries.finding_page(request.actor, check, page=number)
    context = {"page": page, "checks": figures.checks(found, check)}
    return render(request, "funding/checks.html", context)
