"""What an actor may say of criteria: those of his charge, for his own agency."""

from dataclasses import dataclass

from thonmoi.accounts import queries as accounts
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.recognition.lines import SaidLine
from thonmoi.recognition.shown import CriterionLine, Whole


@dataclass(frozen=True, slots=True)
class ToSay:
    """A criterion of which the actor's agency says something; what it said before, if anything."""

    line: CriterionLine
    agency_id: int
    agency: str
    before: SaidLine | None
    is_own: bool

    @property
    def key(self) -> str:
        return f"{self.line.pk}"


def to_say(actor: Actor, found: Whole) -> tuple[ToSay, ...]:
    """The criteria that wait for the actor's agency, in the order of the set.

    One with whom nobody is charged is the office's; `is_own` where the person entered or assessed
    what it rests on: then somebody else verifies it (decision 13).
    """
    names = accounts.agencies_by_id(actor, actor.agency_ids)
    if not names:
        return ()
    made = []
    for line in found.criteria:
        if not actor.can(P.VERIFICATION_GIVE, found.unit_path, line.charge):
            continue
        own = next((x for x in line.said if x.agency_id in names), None)
        unlimited = actor.charges(P.VERIFICATION_GIVE) is None
        if own is None and (line.said or not unlimited):
            continue
        key = own.agency_id if own else min(names)
        made.append(ToSay(line, key, names[key].name, own, actor.id in line.makers))
    return tuple(made)
