"""Official reminder letters: the list, drafting, one letter beside its page, dropping it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from thonmoi.audit import queries as audit
from thonmoi.kernel.errors import Invalid
from thonmoi.notices import actions, queries
from thonmoi.notices.forms import VersionForm
from thonmoi.notices.views.asking import area, chosen, concerns
from thonmoi.paper.page import to_page
from thonmoi.units import queries as units


@require_GET
def letters(request: HttpRequest) -> HttpResponse:
    return render(request, "notices/letters.html", {"letters": queries.letters(request.actor)})


@require_POST
def letter_draft(request: HttpRequest) -> HttpResponse:
    place = area(request.actor, request.POST.get("area", ""))
    found, _form = chosen(request, request.POST, place)
    unit = units.unit_at(request.actor, place.unit_path)
    codes = [one.body.code for one in found]
    wanted = concerns(request.POST)
    draft = queries.draft(request.actor, unit.path, codes, wanted, place.unit_path)
    made = actions.draft_letter(unit, by=request.actor, draft=draft)
    return redirect("letter", pk=made.pk)


@require_GET
def letter(request: HttpRequest, pk: int) -> HttpResponse:
    found = queries.letter(request.actor, pk)
    context = {
        "letter": found,
        "lines": queries.letter_lines(request.actor, found),
        "uncitable": queries.uncitable(request.actor, found) if found.is_draft else (),
        "page": to_page(queries.paper(request.actor, found)),
        "distribution": queries.distribution(request.actor, found.document_pk)
        if found.document_pk
        else None,
        "history": audit.history(request.actor, "notices.letter", str(pk)),
    }
    return render(request, "notices/letter.html", context)


@require_POST
def letter_drop(request: HttpRequest, pk: int) -> HttpResponse:
    row, form = queries.letter_row(request.actor, pk), VersionForm(request.POST)
    if not form.is_valid():
        raise Invalid("letter.version", _("Open the letter again and press the button there."))
    actions.drop_letter(row, by=request.actor, version=form.cleaned_data["version"])
    messages.success(request, _("The draft is dropped."))
    return redirect("letters")
