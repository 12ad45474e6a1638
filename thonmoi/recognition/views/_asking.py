"""How the forms of a dossier are shown, and where they lead back."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library import queries as library
from thonmoi.ui.refusals import asked

BOTH = ["GET", "POST"]


def required(actor: Actor, permission: P, row: Any) -> Any:
    """The row, where the actor may do it there; a page that shows a form asks by itself."""
    if not actor.can(permission, row.unit_path):
        raise Denied("access.denied", _("Your role does not include this."))
    return row


def page_of(pk: int) -> str:
    """The address of a dossier."""
    return reverse("dossier", args=[pk])


def done(request: HttpRequest, said: str, pk: int) -> HttpResponse:
    """Back to the dossier, with a word that it was done."""
    messages.success(request, said)
    return redirect(page_of(pk))


def shown(
    request: HttpRequest, form: Any, title: str, about: Any, back: str, **more: Any
) -> HttpResponse:
    """The page of a form: its title, what it is about, where it leads back to."""
    name = more.pop("template", "recognition/asking.html")
    submit = more.pop("submit", _("Record"))
    context = {"form": form, "title": title, "about": about, "back": back, "submit": submit}
    return render(request, name, context | more, status=asked(form))


def registered(actor: Actor, number: str) -> Any:
    """The registered document of a number. Raises Invalid where the register has none."""
    found = library.document_by_number(actor, number.strip())
    if found is None:
        text = _("The register has no document of this number. Register the decision first.")
        raise Invalid("dossier.document", text, field="number")
    return found
