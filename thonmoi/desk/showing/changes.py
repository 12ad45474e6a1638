"""What changed between two days, in words and chips."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from thonmoi.desk.queries.changes import Change, Changes, CommuneChanges
from thonmoi.desk.queries.overviews import Overview
from thonmoi.desk.showing.levels import level_words
from thonmoi.desk.showing.outlooks import falls
from thonmoi.kernel import clock
from thonmoi.kernel.periods import quarter_ends
from thonmoi.monitoring.rules import MET
from thonmoi.ui.parts import Stat


@dataclass(frozen=True, slots=True)
class Card:
    """A commune: counts then and now, what was gained and lost, what else is to be said."""

    commune: CommuneChanges
    then: str
    now: str
    gained: tuple[Change, ...]
    lost: tuple[Change, ...]
    other: tuple[Change, ...]
    notes: tuple[str, ...]


def span() -> dict[str, date]:
    """What is asked where nobody asked: since the end of the last quarter until today."""
    today = clock.today()
    return {"since": quarter_ends(today, 1)[0], "until": today}


def cards(found: Iterable[CommuneChanges]) -> list[Card]:
    """The communes that changed, in their order."""
    return [_card(one) for one in found]


def since_last(page: Overview) -> dict[str, object]:
    """What changed since the end of the last quarter, and what fell back after recognition."""
    return {"cards": cards(page.changed), "falls": falls(page.fallen)}


def stats(found: Changes) -> list[Stat]:
    """Criteria gained and lost, and communes in which anything changed."""
    rows = [change for one in found.communes for change in one.changes]
    return [
        Stat(_("Criteria gained"), str(sum(one.is_gain for one in rows))),
        Stat(_("Criteria lost"), str(sum(one.is_loss for one in rows))),
        Stat(_("Communes that changed"), str(len(found.communes)), f"/{found.total}"),
    ]


def _card(one: CommuneChanges) -> Card:
    return Card(
        one,
        _count(one.before.met, one.before.total),
        _count(one.after.met, one.after.total),
        tuple(c for c in one.changes if c.is_gain),
        tuple(c for c in one.changes if c.is_loss),
        tuple(c for c in one.changes if not (c.is_gain or c.is_loss or c.is_first)),
        tuple(_notes(one)),
    )


def _count(met: int | None, total: int | None) -> str:
    return "—" if met is None else f"{met}/{total}"


def _first(found: list[Change]) -> str:
    met = sum(one.now.standing in MET for one in found)
    return ngettext(
        "Concluded for the first time: %(n)s criterion, %(met)s met.",
        "Concluded for the first time: %(n)s criteria, %(met)s met.",
        len(found),
    ) % {"n": len(found), "met": met}


def _notes(one: CommuneChanges) -> list[str]:
    first = [c for c in one.changes if c.is_first]
    made = [_first(first)] if first else []
    if one.is_other_set:
        made.append(_("Judged by another set than on the first day: criteria are not compared."))
    if one.before.title != one.after.title and one.after.title:
        title = level_words(one.after.title.level)
        made.append(_("Title recorded: %(level)s.") % {"level": title})
    if one.before.title and one.after.title is None:
        made.append(_("The title ended."))
    return made
