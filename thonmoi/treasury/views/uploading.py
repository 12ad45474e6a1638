"""Taking in a statement, comparing it again."""

from hashlib import sha256
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import checked_file
from thonmoi.treasury import actions, queries, reading
from thonmoi.treasury.forms import UploadForm
from thonmoi.treasury.views._asking import BOTH, done, met, required, shown
from thonmoi.ui.refusals import asking
from thonmoi.units import queries as units


@require_http_methods(BOTH)
def statement_upload(request: HttpRequest) -> HttpResponse:
    today = clock.today()
    initial = {"month": today.month, "year": today.year}
    form = UploadForm(
        request.POST or None, request.FILES or None, initial=initial, units=_areas(request.actor)
    )
    if request.method == "POST" and form.is_valid():
        with asking(form):
            return _taken(request, form.cleaned_data)
    return shown(request, form, _("Take in a statement"), "", _("Take in"))


@require_POST
def statement_match(request: HttpRequest, pk: int) -> HttpResponse:
    row = required(request.actor, P.STATEMENT_MATCH, queries.statement_row(request.actor, pk))
    same = queries.same(request.actor, pk)
    actions.match_statement(row, by=request.actor, version=row.version, same=same)
    return done(request, _("Compared again."), pk)


def _areas(actor: Actor) -> list[tuple[str, str]]:
    found = actor.areas(P.STATEMENT_UPLOAD)
    if not found:
        raise Denied("access.denied", _("Your role does not include this."))
    return [(path, str(one)) for path, one in units.units_at(actor, found).items()]


def _taken(request: HttpRequest, sent: dict[str, Any]) -> HttpResponse:
    """Keep the file once; read its lines at once where its head was named before."""
    actor, unit = request.actor, units.unit_at(request.actor, sent["unit"])
    content = sent["file"].read()
    digest = sha256(content).hexdigest()
    known = queries.statement_of_file(actor, unit.path, digest)
    if known is not None:
        messages.info(request, _("This file was taken in before: nothing changed."))
        return redirect("statement", known)
    head = reading.head_of(content)
    mapping = queries.mapping_for(actor, unit.path, head.signature)
    naming = queries.naming_of(actor, mapping) if mapping else None
    found = reading.found_in(content, head.row, naming) if naming else None
    made = actions.upload_statement(
        unit,
        by=actor,
        file=checked_file(content, sent["file"].name or "", may_be_older=True),
        **{"year": sent["year"], "month": sent["month"], "digest": digest, "head": head},
        **{"mapping": mapping, "found": found},
    )
    if found is None:
        return redirect("statement-map", made.pk)
    met(actor, made.pk)
    return done(request, _("Taken in and compared; the columns were known."), made.pk)
