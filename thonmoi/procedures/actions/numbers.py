"""A number of a procedure, confirmed by an official with a document."""

from datetime import date
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import create
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.models import Document
from thonmoi.procedures import rules
from thonmoi.procedures.models import Confirmation, Number
from thonmoi.procedures.rules import NumberKind


@action(P.NUMBER_CONFIRM, says=_("Confirmed a number: {target}"), doors=(Door.PAGE,))
def confirm_number(
    place: Place,
    *,
    by: Actor,
    number: Number,
    value: Decimal,
    paper: str,
    on: date,
    day_kind: str = "",
    document: Document | None = None,
) -> Confirmation:
    """Set a number of a procedure for an area from now on; what was said before stays to be read.

    Steps that have begun keep the deadline that they had. Raises Invalid for a number that cannot
    be, without a document, and for a day to come.
    """
    rules.check_number(NumberKind(number.kind), value, day_kind)
    if not paper.strip():
        raise Invalid("number.paper", _("Name the document that sets it."), field="paper")
    if on > clock.today():
        raise Invalid("number.on", _("This day lies in the future."), field="on")
    return create(
        Confirmation,
        number=number,
        unit_path=place.unit_path,
        value=value,
        day_kind=day_kind if NumberKind(number.kind) in rules.TERMS else "",
        paper=paper.strip(),
        on=on,
        document=document,
        confirmed_by_id=by.id,
        confirmed_at=clock.now(),
    )
