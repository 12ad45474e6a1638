"""Splitting a row that holds two indicators."""

from django.utils.translation import gettext_lazy as _

from thonmoi.annexes.actions._open import refuse_closed
from thonmoi.annexes.models import ProposalRow, RowValue
from thonmoi.annexes.rules import MeasureState, RowKind, RowState
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create, create_many
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import nfc


@action(P.ROW_SPLIT, says=_("Split a row in two: {target}"), doors=(Door.PAGE,))
def split_row(
    row: ProposalRow, *, by: Actor, version: int, name: str, code: str, rest: str
) -> ProposalRow:
    """Make two indicators of one: `name` stays with it, `rest` becomes the one of `code`.

    Both ask for the same until one is mended; both are unconfirmed. Returns the new row. Raises
    Invalid without words or a number of its own, Conflict where it was changed meanwhile.
    """
    refuse_closed(row.proposal)
    _check(row, name, code, rest)
    change(row, expect={"version": version}, name=nfc(name).strip(), state=RowState.READ.value)
    kept = ("proposal", "kind", "criterion", "unit", "value_kind", "direction", "grid", "lines",
            "place")  # fmt: skip
    made = create(
        ProposalRow,
        **{field: getattr(row, field) for field in kept},
        order=row.order + 1,
        code=code.strip(),
        name=nfc(rest).strip(),
        is_official_code=False,
        measure_state=MeasureState.NEW.value,
        state=RowState.READ.value,
        why="row.joined",
    )
    create_many(RowValue, ({**_copied(one), "row": made} for one in _of(row)))
    _make_room(made)
    return made


def _of(row: ProposalRow) -> list[RowValue]:
    return list(RowValue.objects.filter(row=row).order_by("order"))


def _copied(one: RowValue) -> dict[str, object]:
    names = ("order", "group", "year", "text", "place", "value", "high", "rest", "is_delegated")
    return {name: getattr(one, name) for name in names}


def _make_room(made: ProposalRow) -> None:
    """Rows that stand at the same place in the order step down."""
    below = ProposalRow.objects.filter(proposal=made.proposal, order__gte=made.order)
    if below.filter(order=made.order).count() > 1:
        for one in below.exclude(pk=made.pk):
            change(one, order=one.order + 1)


def _check(row: ProposalRow, name: str, code: str, rest: str) -> None:
    if row.kind != RowKind.INDICATOR:
        raise Invalid("row.split", _("Only an indicator is split."))
    if not name.strip() or not rest.strip():
        raise Invalid("row.words", _("Give both indicators their words."), field="rest")
    same = ProposalRow.objects.filter(proposal=row.proposal, kind=row.kind, code=code.strip())
    if not code.strip() or len(code.strip()) > 12 or same.exists():
        raise Invalid("row.code-twice", _("Give the second one a number of its own."), field="code")
