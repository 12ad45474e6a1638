"""Putting the guide aside; the guide itself stands on the desk."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from thonmoi.criteria import actions, queries
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P


@require_POST
def guide_dismiss(request: HttpRequest) -> HttpResponse:
    places = request.actor.places(P.GUIDE_DISMISS)
    if not places:
        raise Denied("access.denied", _("Only the co-ordination office does this."))
    slugs = [one.slug for one in queries.concerning(request.actor)]
    actions.dismiss_guide(places[0], by=request.actor, slugs=slugs)
    messages.success(request, _("Put aside. The guide stays under Criteria sets."))
    return redirect("criteria-guide")
