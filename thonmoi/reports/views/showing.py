"""The calendar and list of reports; one report beside its page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from thonmoi.audit import queries as audit
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.files.signature import words
from thonmoi.notices import queries as notices
from thonmoi.paper.lacking import Lack, lacks
from thonmoi.paper.model import Document
from thonmoi.paper.page import to_page
from thonmoi.reports import queries
from thonmoi.reports.facts import parse
from thonmoi.reports.queries import ReportView
from thonmoi.reports.queries.papers import paper
from thonmoi.reports.views.outline import outline, trail
from thonmoi.ui.parts import Step


@require_GET
def reports(request: HttpRequest) -> HttpResponse:
    year = _year(request)
    places = queries.areas(request.actor)
    context = {
        "year": year,
        "areas": [
            (unit, queries.calendar(request.actor, unit.path, year, level=unit.level))
            for unit in places
        ],
        "reports": queries.reports(request.actor, year=year),
        "is_office": bool(request.actor.areas(P.REPORT_FORM)),
    }
    return render(request, "reports/reports.html", context)


@require_GET
def report(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.report(request.actor, pk)
    paragraphs = queries.paragraphs(request.actor, found)
    context = {
        "report": found,
        "crumbs": trail(found),
        "facts": parse(found.facts),
        "sections": outline(found, paragraphs),
        "points": queries.points(request.actor, found, paragraphs),
        "steps": _steps(found),
        "history": audit.history(request.actor, "reports.report", str(pk)),
        **_as_page(request.actor, found),
        **_since(request.actor, found),
    }
    return render(request, "reports/report.html", context)


def _as_page(actor: Actor, found: ReportView) -> dict[str, object]:
    """The report as it is printed, and what keeps it from being issued."""
    made, hurdle = paper(actor, found), queries.hurdle(actor, found)
    still = _lacks(found, made, bool(hurdle))
    is_void = any(one.is_void for one in still)
    return {"page": to_page(made), "hurdle": hurdle, "lacks": still, "is_void": is_void}


def _lacks(found: ReportView, made: Document, is_told: bool) -> list[Lack]:
    """What a report still lacks before it is issued; `is_told`: of its plan the page says more."""
    if found.is_issued:
        return []
    return [one for one in lacks(made) if not (is_told and one.code == "unnumbered")]


def _since(actor: Actor, found: ReportView) -> dict[str, object]:
    """What became of a report since it was issued: what differs, who has it, its signature."""
    if not found.is_issued or found.document_pk is None:
        return {}
    return {
        "differences": queries.differences(actor, found),
        "distribution": notices.distribution(actor, found.document_pk),
        "signature": words(found.signature),
    }


def _year(request: HttpRequest) -> int:
    typed = request.GET.get("year", "")
    is_year = typed.isascii() and typed.isdigit() and 1990 <= int(typed[:5]) <= 2100
    return int(typed) if is_year else clock.today().year


def _steps(found: ReportView) -> list[Step]:
    """The way of the report, with where it stands."""
    names = (
        _("Choose the period"), _("Consolidate"), _("Read through"), _("Submit for signature"),
        _("Record number, day, signed file"), _("Issue, freeze the figures"),
    )  # fmt: skip
    done = 2 if found.is_draft else 4 if found.is_submitted else len(names)
    return [
        Step(name, "done" if n < done else "now" if n == done else "")
        for n, name in enumerate(names)
    ]
