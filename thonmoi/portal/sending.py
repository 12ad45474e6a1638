"""Taking in what a resident sends: the question, the trap, the photo, the place; then the deed."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.funding import queries as funding
from thonmoi.kernel.access import Actor, ActorKind, Grant
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.files import pictures, store
from thonmoi.monitoring.queries import standings
from thonmoi.portal import challenge
from thonmoi.portal.queries import Public
from thonmoi.portal.rules import Kind
from thonmoi.voices import actions
from thonmoi.voices.rules import FeedbackFacts, new_code

LARGEST = 10 * 1024 * 1024


def sender(path: str) -> Actor:
    """A visitor who may send feedback about a place and nothing else; he has no name."""
    return Actor(ActorKind.VISITOR, grants=(Grant(path, frozenset({P.FEEDBACK_SEND})),))


def things(place: Public) -> list[tuple[str, str]]:
    """What feedback may be about: works and criteria that are public of the place."""
    works = place.get(Kind.WORKS).get("works", [])
    found = [(f"work:{one['pk']}", one["name"]) for one in works]
    return [
        *found,
        *(
            (f"criterion:{one['code']}", f"{one['code']}. {one['name']}")
            for one in place.get(Kind.STANDINGS).get("criteria", [])
        ),
    ]


def send(
    place: Public,
    *,
    about: str,
    text: str,
    photo: Any,
    answer: str,
    token: str,
    website: str = "",
    contact: str = "",
) -> str:
    """Keep the feedback; gives the look-up code of its sender.

    Raises Invalid for a wrong sum, a filled trap, a photo that is none, a denunciation.
    """
    challenge.require(token, answer)
    if website:
        raise Invalid("feedback.trap", _("This was not sent by a person. Load the page again."))
    facts = FeedbackFacts(text, contact)
    facts.as_fields()  # refused before a file is kept
    taken = _taken(photo) if photo else None
    if taken:
        store.keep(taken.content)
    unit, code = place.unit, new_code()
    by = sender(unit.path)
    actions.send_feedback(
        unit,
        by=by,
        facts=facts,
        code=code,
        about=_about(place, by, about),
        photo=taken,
    )
    return code


def _taken(photo: Any) -> Any:
    """The photo without what hides in it; what is too large is refused before it is read."""
    return pictures.bare(photo.read(LARGEST + 1), limit=LARGEST)


def _about(place: Public, by: Actor, key: str) -> actions.About:
    kind, _mark, name = key.partition(":")
    if kind == "work":
        return actions.About(project=funding.project_row(by, int(name)))
    if kind == "criterion":
        known = standings.status(by, place.unit).standings
        if name in known:
            return actions.About(criterion=standings.criterion(by, known[name].criterion_id))
    return actions.About()
