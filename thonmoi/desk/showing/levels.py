"""The four levels of a commune as terraces."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from thonmoi.criteria.rules import LADDER, LEVEL_LABELS, Level
from thonmoi.kernel.text import nfc
from thonmoi.monitoring.queries.standings import UnitStatus
from thonmoi.ui.parts import Level as Terrace

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


def ladder(status: UnitStatus) -> list[Terrace]:
    """Four terraces: those of the title and below are done, that of the target is now."""
    made = [Terrace(PROGRAMME, _("Step 1"), state="done")]
    held = _step(status.title.level) if status.title else -1
    aimed = _step(status.aim.level) if status.aim else -1
    for step, level in enumerate(LADDER):
        above = _("Step %(n)s") % {"n": step + 2}
        name = LEVEL_LABELS[level]
        if step == aimed:
            made.append(_aimed(status, name, above))
        elif step <= held:
            made.append(Terrace(name, above, _title(status) if step == held else "", "done"))
        else:
            made.append(Terrace(name, above, _("no title recorded") if step < aimed else ""))
    return made


def states(status: UnitStatus) -> tuple[str, ...]:
    """The look of every criterion, for the bar of fields."""
    looks = (
        "verify" if one.is_verifying and one.standing == "not_met" else str(one.standing)
        for one in status.standings.values()
    )
    return tuple(looks)


def _step(level: str) -> int:
    steps = [str(one) for one in LADDER]
    return steps.index(level) if level in steps else -1


def _aimed(status: UnitStatus, name: str | Promise, above: str) -> Terrace:
    assert status.aim is not None
    above = _("%(step)s, target %(year)s") % {"step": above, "year": status.aim.year}
    if status.met is None:
        return Terrace(name, above, _("nothing known yet"), "now")
    below = _("%(met)s/%(total)s criteria") % {"met": status.met, "total": status.total}
    if any(one.is_unconfirmed for one in status.standings.values()):
        below += ", " + _("by the plan, unconfirmed")
    return Terrace(name, above, below, "now", states(status))


def _title(status: UnitStatus) -> str:
    title = status.title
    assert title is not None
    if not title.is_confirmed:
        return _("title by the plan (%(where)s), unconfirmed") % {"where": title.source}
    return title.source
