"""How the forms of surveys are guarded, read and shown."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.ui.refusals import asked

BOTH = ["GET", "POST"]


def required(actor: Actor, permission: P, row: Any) -> Any:
    """The row, where the actor may do it there; a page that shows a form asks by itself."""
    if not actor.can(permission, row.unit_path):
        raise Denied("access.denied", _("Your role does not include this."))
    return row


def done(request: HttpRequest, said: str, pk: int) -> HttpResponse:
    """Back to the page of the survey, with a word that it was done."""
    messages.success(request, said)
    return redirect(reverse("survey", args=[pk]))


def shown(
    request: HttpRequest, form: Any, title: str, submit: str, about: Any, text: str = ""
) -> HttpResponse:
    """The page of a form about a survey (`about`; None where there is none yet)."""
    back = reverse("survey", args=[about.pk]) if about else reverse("surveys")
    context = {
        "form": form,
        "title": title,
        "submit": submit,
        "about": about,
        "text": text,
        "back": back,
        "crumbs": [(_("Surveys"), reverse("surveys")), (str(about or title), back)],
    }
    return render(request, "surveys/asking.html", context, status=asked(form))
