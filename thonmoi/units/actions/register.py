"""Registering units."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import create
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import fold, sort_key
from thonmoi.units import rules
from thonmoi.units.models import Unit


class Root:
    """Where the country itself is registered: above every unit."""

    unit_path = ""
    pk = None


@action(P.UNIT_REGISTER, says=_("Registered the unit {target}"), doors=(Door.COMMAND, Door.NESTED))
def register_unit(
    parent: Unit | Root,
    *,
    by: Actor,
    code: str,
    level: rules.Level,
    kind: str,
    name: str,
    name_en: str = "",
    valid_from: date | None = None,
    valid_to: date | None = None,
    source: str = "",
    confidence: str = "unknown",
) -> Unit:
    """Register a unit under `parent`; returns it. Raises Invalid where its days do not fit."""
    if valid_from and valid_to and valid_to <= valid_from:
        raise Invalid("unit.days", _("A unit must end after the day it began."), field="valid_to")
    return create(
        Unit,
        code=code,
        level=level,
        kind=kind,
        name=name,
        name_en=name_en,
        parent=parent if isinstance(parent, Unit) else None,
        path=rules.path_of(parent.unit_path, code, valid_from),
        folded=fold(rules.full_name(kind, name)),
        sort_key=sort_key(name),
        valid_from=valid_from,
        valid_to=valid_to,
        source=source,
        confidence=confidence,
    )
