"""Difficulties and proposals: the register, one of them, how many are in which state."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Min, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.ui.pages import SIZE, Page
from thonmoi.voices import rules
from thonmoi.voices.models import Difficulty, Turn
from thonmoi.voices.queries._seen import RELATED, VoiceFilter, late, narrowed, seen_difficulties
from thonmoi.voices.queries._shown import DifficultyView, TurnView, difficulty_view, turn_view
from thonmoi.voices.rules import DifficultyState

MOST = 5000
"""So many stand in a file at most."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many are open, not assigned, late, answered; `oldest` is the first day of an open one."""

    open: int
    raised: int
    late: int
    answered: int
    oldest: date | None

    @property
    def age(self) -> int:
        """Days since the oldest open one was raised."""
        return rules.age(self.oldest, None, clock.today()) if self.oldest else 0


def difficulties(
    actor: Actor, wanted: VoiceFilter | None = None, *, page: int = 1
) -> Page[DifficultyView]:
    """Those that the actor sees and that pass: what is open first, the oldest before the others."""
    rows = narrowed(seen_difficulties(actor), wanted or VoiceFilter())
    total = rows.count()
    number = min(max(page, 1), max(1, -(-total // SIZE)))
    found = _ordered(rows)[(number - 1) * SIZE : number * SIZE]
    return Page(tuple(map(difficulty_view, found)), number, total)


def all_difficulties(actor: Actor, wanted: VoiceFilter) -> list[DifficultyView]:
    """All of them, for a file."""
    rows = narrowed(seen_difficulties(actor), wanted)
    return [difficulty_view(row) for row in _ordered(rows)[:MOST]]


def difficulty(actor: Actor, pk: int) -> DifficultyView:
    """One of them; NotFound outside the actor's areas."""
    return difficulty_view(difficulty_row(actor, pk))


def difficulty_row(actor: Actor, pk: int) -> Difficulty:
    """A difficulty as the subject of a deed; NotFound outside the actor's areas."""
    found = seen_difficulties(actor).select_related(*RELATED).filter(pk=pk).first()
    if found is None:
        raise NotFound("difficulty.unknown", _("There is no such difficulty in your area."))
    return found


def turns(actor: Actor, pk: int) -> list[TurnView]:
    """What happened to a difficulty that the actor sees, first things first."""
    rows = Turn.objects.filter(difficulty__in=seen_difficulties(actor), difficulty=pk)
    return [turn_view(row) for row in rows.select_related("agency", "owner", "file").order_by("pk")]


def counts(actor: Actor, wanted: VoiceFilter | None = None) -> Counts:
    """Counts of what passes, by what has to be done."""
    is_open = Q(state__in=rules.OPEN)
    found = narrowed(seen_difficulties(actor), wanted or VoiceFilter()).aggregate(
        open=Count("pk", filter=is_open),
        raised=Count("pk", filter=Q(state=DifficultyState.RAISED)),
        late=Count("pk", filter=late(Difficulty)),
        answered=Count("pk", filter=Q(state=DifficultyState.ANSWERED)),
        oldest=Min("raised_on", filter=is_open),
    )
    return Counts(**found)


def owners_asked(actor: Actor) -> list[tuple[str, str]]:
    """(code, name) of the bodies to which something is assigned."""
    rows = seen_difficulties(actor).exclude(owner=None).order_by("owner__sort_key").distinct()
    return list(rows.values_list("owner__code", "owner__name"))


def _ordered(rows: QuerySet[Difficulty]) -> QuerySet[Difficulty]:
    ordered = rows.select_related(*RELATED)
    return ordered.order_by(F("closed_on").desc(nulls_first=True), "raised_on", "pk")
