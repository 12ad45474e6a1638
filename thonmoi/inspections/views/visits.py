"""Recording a visit."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from thonmoi.inspections import actions, queries
from thonmoi.inspections.forms import VisitForm
from thonmoi.inspections.views._forms import required
from thonmoi.inspections.views._shown import done, shown
from thonmoi.kernel import clock
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import uploaded
from thonmoi.ui.refusals import asking

BOTH = ["GET", "POST"]


@require_http_methods(BOTH)
def inspection_visit(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.INSPECTION_VISIT, queries.inspection_row(request.actor, pk))
    names = ("version", "came", "seen", "reference")
    initial = {name: getattr(row, name) for name in names}
    initial["on"] = row.visited_on or min(row.planned_on or clock.today(), clock.today())
    form = VisitForm(request.POST or None, request.FILES or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        version = form.cleaned_data["version"]
        with asking(form):
            given = (uploaded(file) for file in form.cleaned_data["file"])
            files = tuple(file for file in given if file)
            actions.visit_inspection(
                row, by=request.actor, version=version, facts=form.facts(), files=files
            )
            return done(request, pk, _("The visit is recorded."))
    return shown(request, "inspection_visit", form, row)
