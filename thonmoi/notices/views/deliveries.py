"""Receipts: to whom a document goes and who has it; confirming for one's agency."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from thonmoi.accounts import queries as accounts
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library import queries as library
from thonmoi.notices import actions, queries
from thonmoi.notices.views.asking import require


@require_http_methods(["GET", "POST"])
def delivery_send(request: HttpRequest, pk: int) -> HttpResponse:
    document = library.document(request.actor, pk)
    require(request.actor, P.DELIVERY_SEND, document.unit_path)
    found = queries.distributed(request.actor, pk)
    if request.method == "POST":
        made = actions.send_delivery(
            document, by=request.actor, agencies=found.to_send, hindrance=found.hindrance
        )
        said = ngettext("Sent to %(n)s agency.", "Sent to %(n)s agencies.", len(made))
        messages.success(request, said % {"n": len(made)})
        return redirect("delivery-send", pk=pk)
    context = {"document": document, "found": found}
    return render(request, "notices/delivery_send.html", context)


@require_GET
def delivery(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.delivery(request.actor, pk)
    context = {
        "delivery": found,
        "distribution": queries.distribution(request.actor, found.document_id),
        "is_own": found.agency_id in request.actor.agency_ids,
        "seen_by": accounts.names(request.actor, [found.acknowledged_by_id or 0]),
    }
    return render(request, "notices/delivery.html", context)


@require_POST
def delivery_acknowledge(request: HttpRequest, pk: int) -> HttpResponse:
    actions.acknowledge_delivery(queries.delivery(request.actor, pk), by=request.actor)
    messages.success(request, _("The receipt is confirmed; the sender sees it."))
    return redirect("delivery", pk=pk)
