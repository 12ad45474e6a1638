"""What an office filed in a system outside is recorded with its day, so that it can be compared."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create, create_many
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import store_file
from thonmoi.library.files.check import Checked
from thonmoi.mappings.facts import FilingFacts, Value
from thonmoi.mappings.models import FiledValue, Filing, Mapping
from thonmoi.units.models import Unit


@action(P.FILING_RECORD, says=_("Recorded what was filed: {target}"), doors=(Door.PAGE,))
def record_filing(
    unit: Unit,
    *,
    by: Actor,
    facts: FilingFacts,
    values: Iterable[Value],
    units: dict[str, int],
    mapping: Mapping | None = None,
    file: Checked | None = None,
) -> Filing:
    """Append what was filed for an area and a period; figures as they were filed, not as ours.

    Raises Invalid for a day to come, or where no figure is given.
    """
    found = list(values)
    if facts.filed_on > clock.today():
        raise Invalid("filing.day", _("The day has not come yet."), field="filed_on")
    if not found:
        raise Invalid("filing.values", _("Give at least one figure that was filed."), field="lines")
    made = create(
        Filing,
        unit=unit,
        mapping=mapping,
        set_slug=facts.set_slug,
        period_code=facts.period,
        system=facts.system.strip()[:200],
        filed_on=facts.filed_on,
        office=facts.office.strip()[:200],
        reference=facts.reference.strip()[:120],
        note=facts.note.strip()[:2000],
        file=store_file(unit, by=by, file=file) if file else None,
        made_by_id=by.id,
        made_at=clock.now(),
    )
    create_many(FiledValue, (_fields(made, one, units) for one in found))
    return made


def _fields(made: Filing, one: Value, units: dict[str, int]) -> dict[str, object]:
    return {
        "filing": made,
        "unit_id": units[one.unit_code],
        "role": one.thing.role,
        "code": one.thing.code,
        "period_code": one.period,
        "address": one.address,
        "typed": one.typed[:200],
    }


@action(P.FILING_WITHDRAW, says=_("Withdrew the record of {target}"), doors=(Door.PAGE,))
def withdraw_filing(filing: Filing, *, by: Actor) -> Filing:
    """Take back a record that was made by mistake; it stays readable and counts no more."""
    if filing.withdrawn_at is not None:
        raise Conflict("filing.withdrawn", _("This record was withdrawn already."))
    return change(filing, expect={"withdrawn_at": None}, withdrawn_at=clock.now())
