"""How the forms of voices are filled, read and shown."""

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
from thonmoi.voices import queries
from thonmoi.voices.actions import About
from thonmoi.voices.forms import VoiceForm

BOTH = ["GET", "POST"]
KINDS = ("criterion", "project", "task", "clause")


def required(actor: Actor, permission: P, row: Any) -> Any:
    """The row, where the actor may do it there; a page that shows a form asks by itself."""
    if not actor.can(permission, row.unit_path):
        raise Denied("access.denied", _("Your role does not include this."))
    return row


def voice_form(request: HttpRequest, kind: type[VoiceForm], permission: P) -> VoiceForm:
    """The form of something new, with its choices; a page may name the thing: ``?task=12``."""
    actor, get = request.actor, request.GET.get
    places = queries.places(actor, permission)
    choices: dict[str, Any] = {
        "place": [(code, str(unit)) for code, unit in places.items()],
        "about": queries.things(actor),
        "raised_by": named(queries.speakers(actor)),
    }
    if "to" in kind.base_fields:
        choices["to"] = named(offered(actor, permission))
    key = next((f"{one}:{get(one, '')}" for one in KINDS if get(one)), "")
    initial = {"about": key, "place": get("place", "")}
    return kind(request.POST or None, choices=choices, initial=initial)


def offered(actor: Actor, permission: P) -> dict[str, Any]:
    """Bodies that may be addressed in or above the area where the actor holds a permission."""
    return queries.bodies(actor, next(iter(actor.areas(permission)), "vn/"))


def spoken(actor: Actor, form: VoiceForm, permission: P) -> tuple[Any, dict[str, Any]]:
    """The unit, and what the deed takes of who speaks about what."""
    sent = form.cleaned_data
    unit = queries.places(actor, permission)[sent["place"]]
    about = About(**queries.thing(actor, sent["about"]))
    speaker = queries.speakers(actor)[sent["raised_by"]]
    return unit, {"facts": form.facts(), "about": about, "raised_by": speaker}


def named(rows: dict[str, Any]) -> list[tuple[str, str]]:
    """Agencies as the choices of a form."""
    return [(code, one.name) for code, one in rows.items()]


def done(request: HttpRequest, said: str, name: str, *key: object) -> HttpResponse:
    """Back to a page, with a word that it was done."""
    messages.success(request, said)
    return redirect(reverse(name, args=key))


def shown(request: HttpRequest, form: Any, title: str, about: Any, back: str) -> HttpResponse:
    """The page of a form: its title, what it is about, where it leads back to."""
    context = {
        "form": form,
        "title": title,
        "about": about,
        "back": back,
        "files": form.is_multipart(),
    }
    return render(request, "voices/asking.html", context, status=asked(form))
