"""What the pages of urging share: whose area it is, and what was chosen in it."""

from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _

from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.errors import Denied, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import fold
from thonmoi.notices import queries
from thonmoi.notices.forms import ChosenForm
from thonmoi.notices.rules import Concern, Owing
from thonmoi.notices.rules.urging import URGED


def area(actor: Actor, asked: str = "") -> Place:
    """The area that the actor urges: the one asked for, else his first. Denied without one."""
    places = {place.unit_path: place for place in actor.places(P.REMINDER_SEND)}
    if not places:
        raise Denied(
            "access.denied", _("Only the co-ordination office of the area urges its bodies.")
        )
    return places.get(asked) or next(iter(places.values()))


def require(actor: Actor, permission: P, path: str) -> None:
    """Denied where the actor may not do it there: for pages that only show a form."""
    if not actor.can(permission, path):
        raise Denied(
            "access.denied", _("Only the co-ordination office of the area works on its letters.")
        )


def concerns(data: QueryDict) -> list[Concern]:
    """What is looked at: as chosen ("all": everything), else what is overdue and the silent."""
    asked = data.getlist("concern")
    found = [one for one in Concern if one in asked or "all" in asked]
    return found or list(URGED)


def passing(found: list[Owing], data: QueryDict) -> list[Owing]:
    """Those whose name has the words, and which are communes or not, as asked."""
    words = fold(data.get("q", "")[:100]).split()
    wanted = {"commune": True, "agency": False}.get(data.get("kind", ""))
    return [
        one
        for one in found
        if all(word in fold(one.body.name) for word in words)
        and wanted in (None, one.body.is_commune)
    ]


def chosen(request: HttpRequest, data: QueryDict, place: Place) -> tuple[list[Owing], Any]:
    """What the chosen bodies owe, and the form. Invalid where nobody, or nothing, is chosen."""
    listed = queries.owing_chosen(request.actor, (), concerns(data), place.unit_path)
    form = ChosenForm(data, bodies=[(one.body.code, one.body.name) for one in listed])
    if not form.is_valid():
        raise Invalid(
            "urging.chosen",
            _("What was chosen is not in the list any more. Open the list and choose again."),
        )
    codes = set(form.cleaned_data["body"])
    is_all = data.get("all") == "1"
    found = [o for o in passing(listed, data) if is_all or o.body.code in codes]
    if not found:
        raise Invalid("urging.nobody", _("Choose at least one body of the list."))
    return found, form
