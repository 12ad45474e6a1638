"""The list; one inquiry with the table of its answers, also as a workbook."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localtime
from django.views.decorators.http import require_GET

from thonmoi.audit import queries as audit
from thonmoi.inquiries import queries, workbook
from thonmoi.inquiries.views._parts import trail
from thonmoi.kernel.permissions import Permission as P


@require_GET
def inquiries(request: HttpRequest) -> HttpResponse:
    context = {
        "inquiries": queries.inquiries(request.actor),
        "replies": queries.replies(request.actor),
        "reads": bool(request.actor.areas(P.INQUIRY_READ)),
    }
    return render(request, "inquiries/inquiries.html", context)


@require_GET
def inquiry(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.inquiry(request.actor, pk)
    table = queries.table(request.actor, found)
    context = {
        "inquiry": found,
        "table": table,
        "late": [one.reply for one in table.lines if one.reply.is_late],
        "crumbs": [*trail(), (str(found), "")],
        "history": audit.history(request.actor, "inquiries.inquiry", str(pk)),
    }
    return render(request, "inquiries/inquiry.html", context)


@require_GET
def inquiry_workbook(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.inquiry(request.actor, pk)
    due = f"{localtime(found.due_at):%H:%M ngày %d/%m/%Y}"
    content = workbook.write(found.title, found.basis, due, queries.table(request.actor, found))
    answer = HttpResponse(content, content_type=workbook.MEDIA_TYPE)
    answer.headers["Content-Disposition"] = f'attachment; filename="yeu-cau-bao-cao-{pk}.xlsx"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
