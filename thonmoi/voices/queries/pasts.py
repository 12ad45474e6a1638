"""The register of difficulties as it stood on a past day."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.voices.models import Turn
from thonmoi.voices.queries._seen import seen_difficulties
from thonmoi.voices.rules import DifficultyKind, TurnKind
from thonmoi.voices.rules.replaying import Stood, Turned, stood


@dataclass(frozen=True, slots=True)
class PastDifficulty:
    """A difficulty as it stood: what is raised of which place by whom, and its state then."""

    pk: int
    kind: DifficultyKind
    subject: str
    unit: str
    raised_by: str
    stood: Stood


def register_on(actor: Actor, within: str, since: date, on: date) -> list[PastDifficulty]:
    """Difficulties of an area that were open on a day or settled since `since`, the oldest first.

    One question, whatever their number.
    """
    rows = Turn.objects.filter(
        Q(difficulty__closed_on=None) | Q(difficulty__closed_on__gte=since),
        under("difficulty__unit__path", (within,)),
        difficulty__in=seen_difficulties(actor),
        on__lte=on,
    )
    turns: dict[int, list[Turn]] = defaultdict(list)
    for row in rows.select_related("difficulty__unit", "difficulty__raised_by", "owner").order_by(
        "pk"
    ):
        turns[row.difficulty_id].append(row)
    known = (_past(found, on) for found in turns.values())
    kept = [one for one in known if one and (one.stood.closed_on or since) >= since]
    return sorted(kept, key=lambda one: (one.stood.raised_on, one.pk))


def _past(turns: list[Turn], on: date) -> PastDifficulty | None:
    said = [
        Turned(TurnKind(one.kind), one.on, one.text, one.owner.name if one.owner else "")
        for one in turns
    ]
    found, row = stood(said, on), turns[0].difficulty
    if found is None:
        return None
    return PastDifficulty(
        row.pk,
        DifficultyKind(row.kind),
        row.subject,
        row.unit.name,
        row.raised_by.name,
        found,
    )
