"""Mending a row as read: name, number, unit, kind, direction, measure, what is required."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.annexes.actions._open import refuse_closed
from thonmoi.annexes.actions.confirm import confirmed
from thonmoi.annexes.models import ProposalRow, RowValue
from thonmoi.annexes.rules import MeasureState, RowKind, RowState
from thonmoi.annexes.rules.mending import Mended, check_kind, value_fields
from thonmoi.annexes.rules.requiring import asked_text
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.criteria.models import Measure
from thonmoi.criteria.rules import Direction, Kind
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import nfc


@action(P.ROW_MEND, says=_("Mended the row {target}"), doors=(Door.PAGE,))
def mend_row(
    row: ProposalRow, *, by: Actor, version: int, mended: Mended, is_confirmed: bool = False
) -> ProposalRow:
    """Write a row as a person read it in the text; its doubts are settled by that.

    The cells of the source stay as they stand. Raises Invalid for what cannot be, Conflict where
    the annex is decided, or the row was changed meanwhile.
    """
    refuse_closed(row.proposal)
    if not mended.name.strip():
        raise Invalid("row.name", _("Write the name as in the text."), field="name")
    fields: dict[str, Any] = {"name": nfc(mended.name).strip(), "why": ""}
    if row.kind != RowKind.HEADING:
        fields["code"] = _code(row, mended)
    if row.kind == RowKind.CRITERION:
        fields |= {"name": fields["name"][:300], "criterion": fields["code"]}
        _carry(row, fields["code"])
    if row.kind == RowKind.INDICATOR:
        fields |= _measured(mended)
        _values(row, mended)
    state = confirmed(by) if is_confirmed else {"state": RowState.READ.value}
    return change(row, expect={"version": version}, **fields, **state)


def _code(row: ProposalRow, mended: Mended) -> str:
    code = mended.code.strip().rstrip(".")
    longest = 12 if row.kind == RowKind.INDICATOR else 10
    if not code or len(code) > longest:
        raise Invalid("row.code", _("Write the number as in the text, such as 2.1."), field="code")
    same = ProposalRow.objects.filter(proposal=row.proposal, kind=row.kind, code=code)
    if same.exclude(pk=row.pk).exclude(state=RowState.EXCLUDED).exists():
        raise Invalid("row.code-twice", _("Another row has this number."), field="code")
    return code


def _carry(row: ProposalRow, code: str) -> None:
    """The indicators of a criterion follow its new number."""
    if code != row.criterion:
        own = ProposalRow.objects.filter(proposal=row.proposal, kind=RowKind.INDICATOR)
        for one in own.filter(criterion=row.criterion):
            change(one, criterion=code)


def _measured(mended: Mended) -> dict[str, Any]:
    check_kind(mended)
    measure = Measure.objects.filter(pk=mended.measure_id).first() if mended.measure_id else None
    if measure is not None and measure.kind != mended.value_kind:
        raise Invalid(
            "row.measure", _("This measure is read in another kind of value."), field="measure_id"
        )
    state = MeasureState.SAME if measure else MeasureState.NEW
    return {
        "criterion": mended.criterion,
        "unit": nfc(mended.unit).strip()[:60],
        "value_kind": mended.value_kind,
        "direction": mended.direction,
        "measure": measure,
        "measure_state": state.value,
    }


def _values(row: ProposalRow, mended: Mended) -> None:
    typed = dict(mended.asked)
    for one in RowValue.objects.filter(row=row).order_by("order"):
        text = nfc(typed[one.pk]).strip() if one.pk in typed else shown(row, one)
        kind, direction = Kind(mended.value_kind), Direction(mended.direction)
        change(one, **value_fields(text, kind, direction, mended.unit, f"value_{one.pk}"))


def shown(row: ProposalRow, one: RowValue) -> str:
    """What a value requires, as the form shows it."""
    if one.is_delegated:
        return one.text
    return " ".join(part for part in (asked_text(row, one), one.rest) if part)
