"""Titles of a unit as a commune may tell them: held, acknowledged, withdrawn."""

from dataclasses import dataclass
from datetime import date

from thonmoi.kernel.access import Actor
from thonmoi.plans.models import Title


@dataclass(frozen=True, slots=True)
class TitleTold:
    """A title of a unit, ended ones too; `document` is empty where only a plan says so."""

    level: str
    document: str
    on: date | None
    is_acknowledged: bool
    ended_on: date | None
    ended_by: str


def titles_told(actor: Actor, unit_path: str) -> list[TitleTold]:
    """Titles of a unit, the newest first; one question."""
    if not actor.covers(unit_path):
        return []
    rows = Title.objects.filter(unit__path=unit_path).select_related("document", "ended_by")
    return [
        TitleTold(
            row.level,
            str(row.document or ""),
            row.recognised_on,
            row.is_acknowledged,
            row.ended_on,
            str(row.ended_by or ""),
        )
        for row in rows.order_by("-recognised_on", "-pk")
    ]
