"""Charging agencies with criteria: assign, confirm in one sitting, end (decision 14)."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.criteria.models import Charge, Criterion, Indicator
from thonmoi.criteria.rules import ChargeRole
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid, NotFound
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import nfc
from thonmoi.library.models import Document


class Area(Protocol):
    """The area whose office assigns."""

    @property
    def unit_path(self) -> str: ...


@action(
    P.CHARGE_ASSIGN,
    says=_("Charged an agency with a criterion: {target}"),
    doors=(Door.PAGE, Door.NESTED),
)
def assign_charge(
    area: Area,
    *,
    by: Actor,
    criterion: Criterion,
    agency: Agency,
    role: ChargeRole,
    indicator: Indicator | None = None,
    part: str = "",
    document: Document | None = None,
    is_confirmed: bool = True,
    valid_from: date | None = None,
) -> Charge:
    """Charge an agency with a criterion, or one indicator of it, in an area; returns it.

    A commune's committee is charged in its own commune only. Raises Conflict where the
    agency holds this charge already, Invalid where the indicator belongs elsewhere.
    """
    if indicator is not None and indicator.criterion_id != criterion.pk:
        raise Invalid(
            "charge.indicator", _("Choose an indicator of this criterion."), field="indicator"
        )
    path = max(area.unit_path, _within(agency.unit_path, area.unit_path), key=len)
    _refuse_twice(path, criterion, indicator, agency, ChargeRole(role))
    return create(
        Charge,
        criterion=criterion,
        indicator=indicator,
        agency=agency,
        role=ChargeRole(role).value,
        part=nfc(part).strip(),
        document=document,
        unit_path=path,
        is_confirmed=is_confirmed,
        valid_from=valid_from,
    )


@action(P.CHARGE_CONFIRM, says=_("Confirmed charges in {target}"), doors=(Door.PAGE,))
def confirm_charges(
    area: Area, *, by: Actor, charges: Sequence[Charge], document: Document | None = None
) -> list[Charge]:
    """Confirm charges of an area in one sitting; returns them.

    `document` replaces the one they rest on, where given. Raises NotFound for a charge of
    another area, Conflict where one was confirmed or ended meanwhile.
    """
    if not charges:
        raise Invalid("charge.none", _("Tick at least one charge."), field="charges")
    for one in charges:
        if not one.unit_path.startswith(area.unit_path):
            raise NotFound("charge.unknown", _("There is no such charge in your area."))
    fields: dict[str, object] = {"is_confirmed": True}
    if document:
        fields["document"] = document
    must = {"is_confirmed": False, "valid_to": None}
    return [change(one, expect=must, **fields) for one in charges]


@action(P.CHARGE_END, says=_("Ended the charge {target}"), doors=(Door.PAGE,))
def end_charge(charge: Charge, *, by: Actor, on: date | None = None, note: str = "") -> Charge:
    """End a charge from a day on (the working date): it no longer holds then; returns it.

    Raises Conflict where it has ended, Invalid for a day before it began.
    """
    day = on or clock.today()
    if charge.valid_from and day < charge.valid_from:
        raise Invalid("charge.on", _("A charge cannot end before it began."), field="on")
    return change(charge, expect={"valid_to": None}, valid_to=day)


def _within(path: str, area: str) -> str:
    return path if path.startswith(area) else area


def _refuse_twice(
    path: str,
    criterion: Criterion,
    indicator: Indicator | None,
    agency: Agency,
    role: ChargeRole,
) -> None:
    """Leading and assisting exclude each other; who enters a figure may lead too."""
    same = Charge.objects.filter(
        Q(valid_to=None) | Q(valid_to__gt=clock.today()),
        agency=agency,
        unit_path=path,
        criterion__criteria_set__slug=criterion.criteria_set.slug,
        criterion__code=criterion.code,
    )
    same = same.filter(indicator__code=indicator.code) if indicator else same.filter(indicator=None)
    is_entry = Q(role=ChargeRole.ENTER)
    if same.filter(is_entry if role is ChargeRole.ENTER else ~is_entry).exists():
        raise Conflict(
            "charge.twice",
            _("The agency is charged with this already. End that charge first."),
            field="agency",
        )
