"""Loading boundaries of units from a GeoJSON file."""

import json
from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.funding.models import Boundary
from thonmoi.funding.rules import Feature
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.units.models import Unit


@action(P.BOUNDARY_LOAD, says=_("Loaded boundaries of {target}"), doors=(Door.PAGE,))
def load_boundary(
    area: Unit, *, by: Actor, features: Sequence[Feature], source: str
) -> list[Boundary]:
    """Keep the boundaries of the units of an area that a file names by code; those it had change.

    Raises Invalid where the file names no unit of the area, or nothing says where it is from.
    """
    if not source.strip():
        raise Invalid("boundary.source", _("Say where the file is from."), field="source")
    rows = Unit.objects.filter(under("path", (area.path,))).order_by("valid_from")
    units = {one.code: one for one in rows}
    found = {units[one.code]: one for one in features if one.code in units}
    if not found:
        raise Invalid(
            "boundary.units",
            _("The file names no unit of this area by its code."),
            field="file",
        )
    return [_keep(unit, one, source.strip()) for unit, one in found.items()]


def _keep(unit: Unit, one: Feature, source: str) -> Boundary:
    values = {"rings": json.dumps(one.rings), "source": source, "loaded_on": clock.today()}
    there = Boundary.objects.filter(unit=unit).first()
    if there is not None:
        return change(there, **values)
    return create(Boundary, unit=unit, unit_path=unit.path, **values)
