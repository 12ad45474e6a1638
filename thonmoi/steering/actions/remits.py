"""What a member answers for: communes, criteria, tasks of an agency, by document (S-43)."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import create_many
from thonmoi.criteria.models import Criterion
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid, NotFound
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.models import Document
from thonmoi.steering import rules
from thonmoi.steering.models import Member, Remit
from thonmoi.units.models import Unit


@action(P.REMIT_ASSIGN, says=_("Said what {target} answers for"), doors=(Door.PAGE,))
def assign_remits(
    member: Member,
    *,
    by: Actor,
    document: Document,
    valid_from: date,
    units: Iterable[Unit] = (),
    criteria: Iterable[Criterion] = (),
    agencies: Iterable[Agency] = (),
) -> list[Remit]:
    """A member answers for communes, criteria and the tasks of agencies; returns the new rows.

    What he answers for already is passed over. Raises Conflict for a member whose term has
    ended or where nothing is new, NotFound for a unit or agency outside the committee's area.
    """
    if member.valid_to is not None:
        raise Conflict("member.ended", _("This term has ended already."))
    rules.check_end(member.valid_from, valid_from)
    things = [("unit", one) for one in units] + [("agency", one) for one in agencies]
    for _name, one in things:
        if not one.unit_path.startswith(member.unit_path):
            raise NotFound("remit.outside", _("This lies outside the committee's area."))
    wanted = [*things, *(("criterion", one) for one in criteria)]
    if not wanted:
        raise Invalid("remit.nothing", _("Tick at least one commune, criterion or agency."))
    new = _new(member, wanted)
    shared = {"member": member, "document": document, "valid_from": valid_from}
    return create_many(Remit, ({name: one} | shared for name, one in new))


def _new(
    member: Member, wanted: list[tuple[str, Unit | Criterion | Agency]]
) -> list[tuple[str, Unit | Criterion | Agency]]:
    names = ("unit", "criterion", "agency")
    rows = Remit.objects.filter(member=member, valid_to=None).values_list(
        "unit_id", "criterion_id", "agency_id"
    )
    held = {(name, pk) for row in rows for name, pk in zip(names, row, strict=True) if pk}
    found = [(name, one) for name, one in wanted if (name, one.pk) not in held]
    if not found:
        raise Conflict("remit.twice", _("He answers for all of this already."))
    return found
