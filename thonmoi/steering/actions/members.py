"""Appointing members of a steering committee by document (S-43)."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Account, Agency
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import create
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import nfc
from thonmoi.library.models import Document
from thonmoi.steering import rules
from thonmoi.steering.models import Member
from thonmoi.steering.rules import Position


@action(P.MEMBER_APPOINT, says=_("Appointed to the committee: {target}"), doors=(Door.PAGE,))
def appoint_member(
    committee: Agency,
    *,
    by: Actor,
    position: Position,
    office: str,
    document: Document,
    valid_from: date,
    seat: Agency | None = None,
    name: str = "",
    account: Account | None = None,
) -> Member:
    """Appoint a member, named by office, by a document from a day on; returns him.

    Raises Invalid where the body is no steering committee or the office is not named,
    Conflict where somebody of this office is a member, or the head is another one.
    """
    if committee.kind != rules.COMMITTEE:
        raise Invalid("member.committee", _("This body is no steering committee."))
    office = nfc(office).strip()
    if not office:
        raise Invalid("member.office", _("Name the member by his office."), field="office")
    rules.check_start(valid_from, clock.today())
    _refuse_twice(committee, position, office)
    return create(
        Member,
        committee=committee,
        position=Position(position).value,
        office=office,
        seat=seat,
        name=nfc(name).strip(),
        account=account,
        document=document,
        valid_from=valid_from,
    )


def _refuse_twice(committee: Agency, position: Position, office: str) -> None:
    serving = Member.objects.filter(committee=committee, valid_to=None)
    if serving.filter(office=office).exists():
        raise Conflict(
            "member.twice", _("Somebody of this office is a member already."), field="office"
        )
    if position is Position.HEAD and serving.filter(position=Position.HEAD).exists():
        raise Conflict(
            "member.head",
            _("The committee has a head. End that term first."),
            field="position",
        )
