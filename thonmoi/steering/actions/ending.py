"""Ending a member's term (S-43)."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.models import Document
from thonmoi.steering import rules
from thonmoi.steering.models import Member, Remit


@action(P.MEMBER_END, says=_("Ended the term of {target}"), doors=(Door.PAGE,))
def end_member(
    member: Member,
    *,
    by: Actor,
    version: int,
    on: date,
    document: Document | None = None,
    note: str = "",
) -> Member:
    """End a member's term from a day on, and whatever he answered for; returns him.

    Raises Conflict where it has ended, Invalid for a day before he was appointed.
    """
    if member.valid_to is not None:
        raise Conflict("member.ended", _("This term has ended already."))
    rules.check_end(member.valid_from, on)
    for one in Remit.objects.filter(member=member, valid_to=None):
        change(one, valid_to=max(on, one.valid_from))
    expect = {"version": version, "valid_to": None}
    return change(member, expect=expect, valid_to=on, ended_by=document)
