"""The frame of an area's reports, lent to its reminder letters until one of these was written."""

from thonmoi.accounts import queries as accounts
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.notices.rules.letters import LetterFrame
from thonmoi.reports.drafting import parts
from thonmoi.reports.queries.forms import form

_KIND = "BC-"
_TOLD = ("committee", "steering")
"""Kinds of agencies of the same unit that get a copy: its committee, its steering committee."""


def letter_frame(actor: Actor, unit_path: str) -> LetterFrame | None:
    """The frame of the reports of a unit as that of a letter; None where no form is set."""
    try:
        held = form(actor, unit_path, on=clock.today()).frame
    except NotFound:
        return None
    known = accounts.agencies_by_id(actor, (r.agency_id for r in held.receivers if r.agency_id))
    copies = tuple(
        one.text
        for one in held.receivers
        if one.agency_id in known and known[one.agency_id].kind in _TOLD
    )
    return LetterFrame(
        issuer=held.issuer,
        parent=held.parent,
        issuer_name=held.issuer_name,
        symbol=held.symbol.removeprefix(_KIND),
        place=held.place,
        authority=held.authority,
        position=parts(held.position),
        copies=tuple(f"{text} (để b/c)" for text in copies),
        filed=held.filed,
    )
