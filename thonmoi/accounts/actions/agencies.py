"""Registering agencies."""

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import create
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import fold, sort_key
from thonmoi.units.models import Unit


@action(
    P.AGENCY_REGISTER, says=_("Registered the agency {target}"), doors=(Door.COMMAND, Door.NESTED)
)
def register_agency(
    unit: Unit,
    *,
    by: Actor,
    code: str,
    name: str,
    short_name: str = "",
    kind: str,
    parent: Agency | None = None,
    is_urged: bool = True,
    aliases: tuple[str, ...] = (),
    confidence: str = "unknown",
    source: str = "",
) -> Agency:
    """Register an agency of a unit; the Front and the Party are not urged (decision 14)."""
    return create(
        Agency,
        code=code,
        name=name,
        short_name=short_name or name,
        kind=kind,
        unit=unit,
        parent=parent,
        folded=fold(name),
        sort_key=sort_key(name),
        is_urged=is_urged,
        aliases="\n".join(aliases),
        confidence=confidence,
        source=source,
    )
