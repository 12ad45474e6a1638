"""Who issues, signs and receives the report of a commune that has set no form of its own.

By Decree 30 (procedures 6.2, 6.6): the People's Committee of a commune has no body above it in
the head, and its chair signs for it. It reports to the district (the plan's V.6). All of it is
data of the report, and can be changed there.
"""

from dataclasses import replace

from thonmoi.accounts import queries as accounts
from thonmoi.kernel.access import Actor
from thonmoi.reports.document import Receiver
from thonmoi.reports.queries.forms import FormView
from thonmoi.units.models import Unit
from thonmoi.units.rules import Level

COMMITTEE = "committee"
NAME = "Ủy ban nhân dân"


def own(actor: Actor, unit: Unit, held: FormView) -> FormView:
    """The form that holds for a unit: its own, or that above it made one of the commune."""
    if held.unit_path == unit.path or unit.level != Level.COMMUNE:
        return held
    around = accounts.agencies(actor, around_paths=(unit.path,))
    committee = next(
        (one for one in around if one.unit_id == unit.pk and one.kind == COMMITTEE), None
    )
    kinds = {one.pk: one.kind for one in around}
    above = [one for one in held.frame.receivers if kinds.get(one.agency_id or 0) == COMMITTEE]
    office = Receiver(held.frame.issuer_name, agency_id=held.frame.issuer_id)
    name = str(unit)[:1].lower() + str(unit)[1:]
    frame = replace(
        held.frame,
        issuer=(NAME, name),
        parent=(),
        issuer_name=f"{NAME} {name}",
        symbol="BC-UBND",
        place=unit.name,
        authority=(f"TM. {NAME}",),
        position="Chủ tịch",
        receivers=(*above, office),
        issuer_id=committee.pk if committee else held.frame.issuer_id,
        signer="",
        filed="VT",
    )
    return replace(held, frame=frame)
