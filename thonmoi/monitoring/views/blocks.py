"""Base figures of all communes at once, from a block of a spreadsheet."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from thonmoi.kernel import clock
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.actions import bases as actions
from thonmoi.monitoring.actions.bases import BaseFacts
from thonmoi.monitoring.forms import BlockForm
from thonmoi.monitoring.queries import bases
from thonmoi.monitoring.rules import BaseKind, Sorted, read_block, sort_out
from thonmoi.monitoring.views.bases import area_of, heads
from thonmoi.ui.refusals import asked, asking


@require_http_methods(["GET", "POST"])
def bases_record(request: HttpRequest) -> HttpResponse:
    area = area_of(request)
    if not request.actor.can(P.BASES_RECORD, area.path):
        raise Denied("access.denied", _("The office and the divisions paste base figures."))
    form, found = BlockForm(request.POST or None, initial={"on": clock.today()}), None
    if request.method == "POST" and form.is_valid():
        found = _keep(request, area, form)
        if not found.waiting and not form.errors:
            return redirect(f"{reverse('base-figures')}?unit={area.code}")
    context = {"form": form, "area": area, "found": found, "kinds": heads(BaseKind)}
    status = 422 if found else asked(form)
    return render(request, "monitoring/bases_record.html", context, status=status)


def _keep(request: HttpRequest, area: Any, form: BlockForm) -> Sorted:
    """Keep the lines that can be; the others stay in the form, below their line of heads."""
    given, known = form.cleaned_data, bases.asked_bases(request.actor, area)
    block = read_block(given["rows"], known.ways)
    days = {"on": given["on"], "today": clock.today()}
    found = sort_out(block, known.latest, is_sure=given["is_sure"], **days)
    facts = [
        BaseFacts(known.communes[line.unit], kind, value, line.on, line.source or given["source"])
        for line in found.taken
        for kind, value in line.figures
    ]
    with asking(form):
        if facts or not (found.waiting or found.unchanged):
            actions.record_bases(area, by=request.actor, figures=facts)
        _say(request, len(facts), found)
    if found.waiting:
        left = "\n".join([*filter(None, [block.head]), *(line.text for line in found.waiting)])
        form.data = {**form.data.dict(), "rows": left}
    return found


def _say(request: HttpRequest, kept: int, found: Sorted) -> None:
    said = ngettext("%(n)s figure is kept.", "%(n)s figures are kept.", kept) % {"n": kept}
    if found.unchanged:
        said += " " + _("%(n)s stood there already.") % {"n": found.unchanged}
    messages.success(request, said)
