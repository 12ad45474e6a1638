"""Statements of the Treasury: the list, and one compared with what is recorded."""

from collections import Counter
from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from thonmoi.audit import queries as audit
from thonmoi.kernel.permissions import Permission as P
from thonmoi.treasury import queries, rules
from thonmoi.treasury.queries import LineView
from thonmoi.treasury.rules import Difference
from thonmoi.ui.parts import Tab

ALL = "all"
"""As a difference asked for: every line, those that agree too."""
MET = (Difference.SAME, Difference.PAIRED)


@require_GET
def statements(request: HttpRequest) -> HttpResponse:
    context = {
        "rows": queries.statements(request.actor),
        "may_upload": bool(request.actor.areas(P.STATEMENT_UPLOAD)),
    }
    return render(request, "treasury/statements.html", context)


@require_GET
def statement(request: HttpRequest, pk: int) -> HttpResponse:
    head = queries.statement(request.actor, pk)
    found = queries.comparison(request.actor, pk)
    lines = found.lines
    asked = request.GET.get("difference", "")
    context = {
        "head": head,
        "rows": [one for one in lines if _passes(one, asked)],
        "tabs": _tabs(lines, asked),
        "found": found,
        "window": rules.WINDOW,
        "unread": queries.unread(request.actor, pk),
        "names": _new_names(request, head),
        "history": audit.history(request.actor, "treasury.statement", str(pk)),
    }
    return render(request, "treasury/statement.html", context)


def _passes(one: LineView, asked: str) -> bool:
    if asked in list(Difference):
        return one.difference == asked
    return asked == ALL or one.difference not in MET


def _tabs(lines: Sequence[LineView], asked: str) -> list[Tab]:
    counts = Counter(one.difference for one in lines)
    differing = len(lines) - sum(counts[one] for one in MET)
    is_none = asked != ALL and asked not in list(Difference)
    found = [Tab(_("All differences"), "?", is_none, differing)]
    found += [
        Tab(rules.DIFFERENCE_LABELS[one], f"?difference={one.value}", asked == one, counts[one])
        for one in Difference
        if counts[one]
    ]
    return [*found, Tab(_("All lines"), f"?difference={ALL}", asked == ALL, len(lines))]


def _new_names(request: HttpRequest, head: queries.StatementView) -> list[str]:
    names = queries.source_names(request.actor, head.unit_path)
    return queries.sources_said(request.actor, head.pk, names)
