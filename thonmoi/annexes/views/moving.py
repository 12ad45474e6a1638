"""Rows left out, or joined with the one above."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from thonmoi.annexes import actions, queries
from thonmoi.annexes.views.mending import back


@require_POST
def row_exclude(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    subject, _view = queries.row_view(request.actor, pk, row)
    actions.exclude_row(
        subject,
        by=request.actor,
        version=_version(request, subject.version),
        is_excluded="back" not in request.POST,
    )
    return back(pk, row)


@require_POST
def row_join(request: HttpRequest, pk: int, row: int) -> HttpResponse:
    subject, _view = queries.row_view(request.actor, pk, row)
    made = actions.join_row(subject, by=request.actor, version=_version(request, subject.version))
    return back(pk, made.pk)


def _version(request: HttpRequest, now: int) -> int:
    sent = request.POST.get("version", "")
    return int(sent) if sent.isascii() and sent.isdigit() and len(sent) < 10 else now
