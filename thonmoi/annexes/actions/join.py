"""Joining a row with the one above: what the end of a page, or Word, broke in two."""

from django.utils.translation import gettext_lazy as _

from thonmoi.annexes.actions._open import joined_doubts, refuse_closed
from thonmoi.annexes.models import ProposalRow, RowValue
from thonmoi.annexes.rules import RowKind, RowState
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, remove
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P


@action(P.ROW_JOIN, says=_("Joined a row with the one above: {target}"), doors=(Door.PAGE,))
def join_row(row: ProposalRow, *, by: Actor, version: int) -> ProposalRow:
    """Put an indicator, or a loose row, onto the indicator above; returns that one, as read.

    Words are put after its words; a cell of it that is empty takes the cell of the joined row,
    both texts where neither is. Raises Invalid where no indicator stands above, Conflict where
    the annex is decided, or the row was changed meanwhile.
    """
    refuse_closed(row.proposal)
    rows = ProposalRow.objects.select_related("proposal").filter(proposal=row.proposal)
    above = rows.filter(order__lt=row.order, kind=RowKind.INDICATOR).order_by("order").last()
    if above is None or row.kind == RowKind.CRITERION:
        raise Invalid("row.nothing-above", _("No indicator stands above this row."))
    change(row, expect={"version": version}, state=RowState.EXCLUDED.value)
    _values(above, row)
    lines = f"{above.lines} {row.lines}".split() if row.grid == above.grid else above.lines.split()
    joined = change(
        above,
        name=f"{above.name} {row.name}".strip(),
        lines=" ".join(dict.fromkeys(lines)),
        note=f"{above.note} {row.note}".strip(),
        state=RowState.READ.value,
        why=joined_doubts(above.why.split("\n"), ["row.joined"]),
    )
    for one in RowValue.objects.filter(row=row):
        remove(one)
    remove(row)
    return joined


def _values(above: ProposalRow, row: ProposalRow) -> None:
    given = {(one.group, one.year): one for one in RowValue.objects.filter(row=row)}
    for one in RowValue.objects.filter(row=above):
        more = given.get((one.group, one.year))
        if more is None or not more.text.strip():
            continue
        if not one.text.strip():
            change(one, **{name: getattr(more, name) for name in _FIELDS})
        else:
            why = joined_doubts(one.why.split("\n"), ["cell.joined"])
            rest = f"{one.rest} {more.text}".strip()
            change(one, text=f"{one.text}\n{more.text}", rest=rest, why=why)


_FIELDS = ("text", "place", "value", "high", "rest", "is_delegated", "why")
