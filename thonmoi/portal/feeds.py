"""The feed of a place (Atom): what was released, what residents were answered."""

import re
from datetime import date, datetime, time

from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.clock import VIETNAM
from thonmoi.portal.queries import Public
from thonmoi.portal.rules import KIND_LABELS
from thonmoi.voices import queries as voices

MOST = 30
UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def feed(place: Public, origin: str) -> str:
    """The Atom text of a place, the latest first; `origin` begins its addresses."""
    unit = place.unit
    home = origin + reverse("public-place", args=[unit.code])
    made = Atom1Feed(
        title=_("%(place)s: new rural development, in public") % {"place": unit},
        link=home,
        description="",
        language="vi",
        feed_url=origin + reverse("public-feed", args=[unit.code]),
        author_name=next(iter(place.office.values()), ""),
    )
    for at, title, text, link, key in _entries(place, home)[:MOST]:
        made.add_item(
            _plain(title), link, _plain(text), unique_id=f"{home}#{key}", pubdate=at, updateddate=at
        )
    return made.writeString("utf-8")


def _entries(place: Public, home: str) -> list[tuple[datetime, str, str, str, str]]:
    found = [
        (
            _at(on),
            f"{KIND_LABELS[kind]}: {place.unit}",
            _("Released by %(office)s") % {"office": place.office[kind]},
            home,
            f"{kind}-{on.isoformat()}",
        )
        for kind, on in place.on.items()
    ]
    for one in voices.published_feedback(Actor.PUBLIC, place.unit.path, most=MOST):
        if one.answered_on:
            title = _("Answered: %(subject)s") % {"subject": one.subject}
            found.append((_at(one.answered_on), title, one.answer, home, f"feedback-{one.pk}"))
    return sorted(found, key=lambda one: (one[0], one[4]), reverse=True)


def _plain(text: str) -> str:
    """The text without signs that XML cannot carry: one of them would spoil the whole feed."""
    return UNFIT.sub(" ", text)


def _at(on: date) -> datetime:
    return datetime.combine(on, time(), VIETNAM)
