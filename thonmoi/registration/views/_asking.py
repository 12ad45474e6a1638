"""How the forms of registrations are filled and shown."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.registration import queries
from thonmoi.ui.refusals import asked

BOTH = ["GET", "POST"]


def required(actor: Actor, permission: P, row: Any) -> Any:
    """The row, where the actor may do it there; a page that shows a form asks by itself."""
    if not actor.can(permission, row.unit_path):
        raise Denied("access.denied", _("Your role does not include this."))
    return row


def content_choices(actor: Actor, commune: Any) -> dict[str, Any]:
    """Choices of the form of a content."""
    hamlets = queries.hamlets(actor, commune).items()
    return {
        "criterion": queries.criteria_choices(actor),
        "site": [(code, str(one)) for code, one in hamlets],
        "sources": queries.source_names(actor).items(),
    }


def placed(actor: Actor, commune: Any, sent: dict[str, Any]) -> dict[str, Any]:
    """Criterion and hamlet of a content as the deed takes them."""
    return {
        "criterion": queries.criterion_row(actor, sent["criterion"]),
        "site": queries.hamlets(actor, commune).get(sent["site"]),
    }


def done(request: HttpRequest, said: str, pk: int) -> HttpResponse:
    """Back to the registration, with a word that it was done."""
    messages.success(request, said)
    return redirect(page_of(pk))


def page_of(pk: int) -> str:
    """The address of a registration."""
    return reverse("registration", args=[pk])


def shown(
    request: HttpRequest, form: Any, title: str, about: Any, back: str, **more: Any
) -> HttpResponse:
    """The page of a form: its title, what it is about, where it leads back to."""
    name = more.pop("template", "registration/asking.html")
    context = {"form": form, "title": title, "about": about, "back": back}
    return render(request, name, context | more, status=asked(form))
