"""How the forms of procedures are shown."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from thonmoi.kernel.access import Place
from thonmoi.ui.refusals import asked

BOTH = ["GET", "POST"]


def choices(places: tuple[Place, ...]) -> list[tuple[str, str]]:
    """Areas as the choices of a form."""
    return [
        (one.unit_path, str(one) if one.name else str(_("The whole country"))) for one in places
    ]


def shown(
    request: HttpRequest, form: Any, title: str, about: object, back: str, hint: str = ""
) -> HttpResponse:
    """The page of a form: its title, what it is about, where it leads back to."""
    context = {"form": form, "title": title, "about": about, "back": back, "hint": hint}
    return render(request, "procedures/asking.html", context, status=asked(form))
