"""How a deed on a proposal is asked for, and where it leads."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission as P
from thonmoi.priorities import rules
from thonmoi.priorities.rules import PriorityState
from thonmoi.ui.refusals import asked

BOTH = ["GET", "POST"]
Words = str | Promise


def required(actor: Actor, permission: P, row: Any) -> Any:
    """The row, where the actor may do it there; a page that shows a form asks by itself."""
    if not actor.can(permission, row.unit_path):
        raise Denied("access.denied", _("Your role does not include this."))
    return row


def open_draft(actor: Actor, permission: P, row: Any) -> Any:
    """The same of a draft, or of what stands in one. Conflict for what is finished or dropped."""
    found = required(actor, permission, row)
    rules.require_draft(PriorityState(getattr(found, "priority", found).state))
    return found


def done(request: HttpRequest, said: Words, pk: int) -> HttpResponse:
    """Back to the proposal, with a word that it was done."""
    messages.success(request, str(said))
    return redirect("priority", pk)


def shown(
    request: HttpRequest, form: Any, title: Words, about: object, submit: Words, **more: Any
) -> HttpResponse:
    """The page of a form: its title, what it is about, what its button says."""
    back = more.pop("back", None) or reverse("priorities")
    context = {"form": form, "title": title, "about": about, "submit": submit, "back": back}
    return render(request, "priorities/asking.html", context | more, status=asked(form))
