"""The steps to the levels of a commune."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from thonmoi.criteria.rules import LADDER, LEVEL_LABELS
from thonmoi.desk.showing.levels import PROGRAMME, states
from thonmoi.monitoring.queries.standings import UnitStatus
from thonmoi.ui.parts import Level as Terrace


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
