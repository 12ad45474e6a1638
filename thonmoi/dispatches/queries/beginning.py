"""For whom an actor writes, and what a new paper of his agency begins with."""

from thonmoi.accounts import queries as accounts
from thonmoi.accounts.models import Agency
from thonmoi.dispatches.models import Dispatch
from thonmoi.dispatches.rules import DispatchKind
from thonmoi.dispatches.rules.framing import COMMITTEE, Body, first_frame, for_kind
from thonmoi.dispatches.rules.skeleton import begin
from thonmoi.dispatches.rules.words import Frame, Words, clean_title
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import fold
from thonmoi.notices import framing
from thonmoi.units.rules import Level


def own_agencies(actor: Actor) -> dict[int, Agency]:
    """The agencies for which the actor writes, by key, in Vietnamese order."""
    rows = Agency.objects.filter(pk__in=actor.agency_ids).select_related("unit", "parent")
    found = [one for one in rows if actor.can(P.DISPATCH_DRAFT, one.unit.path)]
    return {one.pk: one for one in sorted(found, key=lambda one: one.sort_key)}


def beginning(actor: Actor, agency: Agency, kind: DispatchKind, title: str) -> tuple[Words, Frame]:
    """Words and frame of a new paper: the frame as in the agency's last paper, else by its kind."""
    body = _body(actor, agency)
    last = Dispatch.objects.filter(agency=agency).order_by("-drafted_at", "-pk").first()
    held, was = (last.frame, DispatchKind(last.kind)) if last else (_lent(actor, agency), None)
    frame = for_kind(held or first_frame(body), was or DispatchKind.LETTER, kind, body)
    return begin(kind, clean_title(title), frame.issuer_name or agency.name), frame


def _body(actor: Actor, agency: Agency) -> Body:
    above, unit = agency.parent, agency.unit
    while above is not None and above.kind != COMMITTEE:
        above = accounts.agency(actor, above.code).parent
    is_commune = unit.level == Level.COMMUNE
    return Body(agency.name, agency.kind, unit.name, is_commune, above.name if above else "")


def _lent(actor: Actor, agency: Agency) -> Frame | None:
    """The frame of the letters of the area, where this agency is the one that issues them."""
    found = framing.frame(actor, agency.unit.path)
    names = (found.issuer_name, " ".join(found.issuer)) if found else ()
    if found is None or fold(agency.name) not in map(fold, names):
        return None
    return Frame(
        issuer=found.issuer,
        parent=found.parent,
        issuer_name=found.issuer_name,
        symbol=found.symbol,
        place=found.place,
        authority=found.authority,
        position=found.position,
        filed=found.filed,
    )
