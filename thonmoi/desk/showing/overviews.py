"""Headline figures and the way down to an area."""

from django.urls import reverse
from django.utils.translation import gettext as _

from thonmoi.desk.queries.areas import Area
from thonmoi.desk.queries.overviews import Overview, Sent
from thonmoi.desk.showing.levels import aim_words
from thonmoi.kernel.numbers import pad_count
from thonmoi.kernel.periods import Period
from thonmoi.monitoring.queries.standings import UnitStatus
from thonmoi.notices.rules import Kind, Level
from thonmoi.ui.parts import Stat


def crumbs(area: Area) -> list[tuple[str, str]]:
    """The unit above an area, then itself."""
    here = (str(area.unit), "")
    if area.above is None:
        return [here]
    href = reverse("area", args=[area.above.code]) if area.leads_up else ""
    return [(str(area.above), href), here]


def stats(page: Overview) -> list[Stat]:
    """Headline figures, each with what it is measured against or comes from; none invented."""
    found = [_aim(row) for row in page.aiming[:2]]
    if not page.aiming:
        found.append(Stat(_("Communes with a target"), "0", f"/{page.communes}"))
    titled = sum(row.title is not None for m in page.matrices for row in m.rows)
    if titled:
        found.append(
            Stat(
                _("Communes with a title"),
                str(titled),
                f"/{page.communes}",
                _title_source(page),
            )
        )
    if page.sent:
        found.append(
            Stat(
                _("Sent figures, %(period)s") % {"period": Period.parse(page.sent.period).label_vi},
                str(page.sent.sent),
                f"/{page.sent.total}",
                _awaited(page.sent),
            )
        )
    late = sum(one.level is Level.LATE for one in page.due)
    late += sum(bool(row.aim and row.aim.is_overdue) for row in page.aiming)
    open_ = sum(one.kind is Kind.PLAN for one in page.due)
    if page.area.is_own:
        found.append(Stat(_("Overdue"), str(late), "", _("in your own work, in aims of communes")))
        if open_:
            found.append(Stat(_("To be settled in the plan"), str(open_), "", _("see"), "#to-do"))
    return found[:5]


def _awaited(sent: Sent) -> str:
    """The first three that have not sent, behind the day on which they should have."""
    names = ", ".join(unit.name for unit in sent.missing[:3])
    if not names or not sent.due:
        return _("not yet: %(names)s") % {"names": names} if names else ""
    return _("due %(day)s, not yet: %(names)s") % {"day": f"{sent.due:%d/%m/%Y}", "names": names}


def _aim(row: UnitStatus) -> Stat:
    assert row.aim is not None
    label = _("%(unit)s, target %(aim)s") % {
        "unit": row.unit.name,
        "aim": aim_words(row.aim.level, row.aim.year),
    }
    if row.met is None:
        return Stat(label, "—", f"/{row.total}" if row.total else "", _("nothing known yet"))
    left = _("%(n)s to go") % {"n": pad_count(len(row.missing))}
    if row.aim.is_asked:
        left += "; " + _("the year is being asked about")
    return Stat(label, str(row.met), f"/{row.total}", left, "#distance")


def _title_source(page: Overview) -> str:
    rows = [row for m in page.matrices for row in m.rows if row.title]
    unconfirmed = sum(not row.title.is_confirmed for row in rows if row.title)
    return _("%(n)s unconfirmed") % {"n": unconfirmed} if unconfirmed else ""
