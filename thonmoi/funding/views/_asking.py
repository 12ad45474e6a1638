"""Where a deed leads, how its form is shown, what its form is read into."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library import queries as library
from thonmoi.library.actions import uploaded
from thonmoi.ui.refusals import asked

BOTH = ["GET", "POST"]


def required(actor: Actor, permission: P, row: Any) -> Any:
    """The row, where the actor may do it there; a page that shows a form asks by itself."""
    if not actor.can(permission, row.unit_path):
        raise Denied("access.denied", _("Your role does not include this."))
    return row


def given(actor: Actor, sent: dict[str, Any]) -> dict[str, Any]:
    """What a form sent, its file kept and its paper linked where it is registered."""
    values = dict(sent)
    if "file" in values:
        values["file"] = uploaded(values["file"])
    if "paper" in values:
        values["document"] = library.document_named(actor, values["paper"])
    return values


def done(request: HttpRequest, said: str, name: str, *key: object) -> HttpResponse:
    """Back to a page, with a word that it was done."""
    messages.success(request, said)
    return redirect(reverse(name, args=key))


def shown(
    request: HttpRequest, form: Any, title: str, about: object, back: str, hint: str = ""
) -> HttpResponse:
    """The page of a form: its title, what it is about, where it leads back to."""
    context = {
        "form": form,
        "title": title,
        "about": about,
        "back": back,
        "hint": hint,
        "files": form.is_multipart(),
    }
    return render(request, "funding/asking.html", context, status=asked(form))
