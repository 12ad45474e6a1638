"""What the page of a proposal shows: filters by kind and state, what is bound to nothing."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.intake.queries import ItemView, Place, Review
from thonmoi.intake.rules import ItemKind as K

Words = str | Promise
KINDS: dict[str, tuple[Words, frozenset[K]]] = {
    "target": (_("Targets"), frozenset({K.TARGET, K.READING})),
    "work": (_("Works"), frozenset({K.WORK})),
    "task": (_("Tasks"), frozenset({K.TASK})),
    "duty": (_("Duties"), frozenset({K.DUTY})),
    "level": (
        _("Levels and criteria"),
        frozenset({K.DESIGNATION, K.TITLE, K.UNMET, K.CONSOLIDATE, K.REST}),
    ),
    "basis": (_("Bases and documents cited"), frozenset({K.BASIS, K.CITATION})),
    "recipient": (_("Recipients"), frozenset({K.RECIPIENT})),
    "telling": (_("Goals and narrative"), frozenset({K.GOAL, K.NARRATIVE})),
    "doubt": (_("Doubts"), frozenset({K.DOUBT})),
}
STATES: dict[str, tuple[Words, Callable[[ItemView], bool]]] = {
    "open": (_("Undecided"), lambda one: not one.is_decided),
    "doubtful": (_("Doubtful"), lambda one: one.is_doubtful and not one.is_decided),
    "decided": (_("Decided"), lambda one: one.is_decided),
    "unbound": (_("Bound to nothing"), lambda one: one.is_unbound and not one.is_out),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice of a filter with how many items it leaves."""

    key: str
    label: Words
    count: int


def choices(review: Review) -> dict[str, list[Choice]]:
    """The filters that leave something."""
    items = _items(review)
    kinds = [Choice(k, w, sum(i.kind in s for i in items)) for k, (w, s) in KINDS.items()]
    states = [Choice(k, w, sum(map(p, items))) for k, (w, p) in STATES.items()]
    silent = sum(place.is_silent for place in review.places)
    states = [replace(s, count=s.count + silent) if s.key == "unbound" else s for s in states]
    return {"kinds": [k for k in kinds if k.count], "states": [s for s in states if s.count]}


def unbound(review: Review) -> list[Place]:
    """Clauses that bind, or look as if they did, and are bound to nothing."""
    return [
        place
        for place in review.places
        if place.is_silent or any(i.is_unbound and not i.is_out for i in place.items)
    ]


def passing(review: Review, kind: str = "", state: str = "") -> Review:
    """What the filters leave, in the order of the text; everything without a filter."""
    if kind not in KINDS and state not in STATES:
        return review
    kinds = KINDS[kind][1] if kind in KINDS else frozenset(K)
    passes = STATES[state][1] if state in STATES else lambda one: True

    def kept(items: tuple[ItemView, ...]) -> tuple[ItemView, ...]:
        return tuple(one for one in items if one.kind in kinds and passes(one))

    places = [(place, kept(place.items)) for place in review.places]
    shows_silent = state == "unbound" and not kind
    return replace(
        review,
        bases=kept(review.bases),
        recipients=kept(review.recipients),
        doubts=kept(review.doubts),
        places=tuple(
            replace(place, items=items)
            for place, items in places
            if items or (shows_silent and place.is_silent)
        ),
    )


def _items(review: Review) -> list[ItemView]:
    """Every item once: doubts stand by themselves as well as at their clauses."""
    placed = [one for place in review.places for one in place.items if one.kind is not K.DOUBT]
    return [*review.bases, *placed, *review.recipients, *review.doubts]
