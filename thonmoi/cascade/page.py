"""What the page of plans under a plan shows: figures, tabs, filters."""

from collections.abc import Iterable

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from thonmoi.cascade.queries import SubplanView
from thonmoi.cascade.rules import KIND_LABELS, STATE_LABELS, Kind, State, tally
from thonmoi.kernel.text import fold
from thonmoi.ui.parts import Stat, Tab

Words = str | Promise
LATE = "late"


def stats(rows: Iterable[SubplanView]) -> list[Stat]:
    """For each kind asked for: how many are issued, of how many; then what is overdue."""
    kept = [one for one in rows if one.state is not State.WAIVED]
    found = []
    for kind, label in KIND_LABELS.items():
        mine = [one for one in kept if one.kind is kind]
        if mine:
            issued, total = tally(one.state for one in mine).split("/")
            left = int(total) - int(issued)
            meta = _("%(n)s not recorded") % {"n": left} if left else _("all recorded")
            found.append(Stat(label, issued, f"/{total}", meta, f"?kind={kind}&state=owed"))
    late = sum(one.is_late for one in kept)
    return (
        [*found, Stat(_("Overdue"), str(late), "", _("of days that were set"))] if late else found
    )


def tabs(rows: list[SubplanView], current: str) -> list[Tab]:
    """All, then each kind that is asked for, with its count."""
    found = [Tab(_("All kinds"), "?", not current, len(rows))]
    for kind, label in KIND_LABELS.items():
        count = sum(one.kind is kind for one in rows)
        if count:
            found.append(Tab(label, f"?kind={kind}", current == kind, count))
    return found


def states() -> list[tuple[str, Words]]:
    """The choices of the filter by state."""
    return [*((str(key), label) for key, label in STATE_LABELS.items()), (LATE, _("Overdue"))]


def passing(
    rows: Iterable[SubplanView], *, kind: str = "", state: str = "", text: str = ""
) -> list[SubplanView]:
    """The rows that pass the filters; unknown words of a filter let everything pass."""
    words = fold(text).split()[:8]
    kinds, wanted = {str(k) for k in Kind}, {str(s) for s in State}
    return [
        one
        for one in rows
        if (kind not in kinds or one.kind == kind)
        and (state not in wanted or one.state == state)
        and (state != LATE or one.is_late)
        and all(word in fold(f"{one.body} {one.criterion} {one.document}") for word in words)
    ]
