"""The four levels of a commune as terraces."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from thonmoi.criteria.rules import LEVEL_LABELS, Level
from thonmoi.kernel.text import nfc
from thonmoi.monitoring.queries.standings import UnitStatus

PROGRAMME: Promise = gettext_lazy("In the Programme")


def aim_words(level: str, year: int) -> str:
    """``advanced new rural 2025``, to stand inside a sentence."""
    return f"{level_words(level)} {year}"


def level_words(level: str) -> str:
    """The name of a level inside a sentence; the level's own slug where it has no name."""
    try:
        name = nfc(str(LEVEL_LABELS[Level(level)]))
    except ValueError:
        return level
    return name[:1].lower() + name[1:]


def states(status: UnitStatus) -> tuple[str, ...]:
    """The look of every criterion, for the bar of fields."""
    looks = (
        "verify" if one.is_verifying and one.standing == "not_met" else str(one.standing)
        for one in status.standings.values()
    )
    return tuple(looks)
