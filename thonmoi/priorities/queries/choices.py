"""What may be chosen in a proposal: sources of its nature, the body to which it goes."""

from thonmoi.accounts.models import Membership
from thonmoi.funding.models import Source
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.priorities.models import Purse


def sources(actor: Actor, nature: str) -> dict[int, Source]:
    """Sources that have capital of a nature and exist today, by key. National data."""
    today = clock.today()
    return {
        one.pk: one
        for one in Source.objects.order_by("regime", "order")
        if nature in one.natures.split()
        and (one.valid_from is None or one.valid_from <= today)
        and (one.valid_to is None or today < one.valid_to)
    }


def purses_of(actor: Actor, priority_pk: int) -> dict[int | None, int]:
    """The money of a proposal of the actor's areas by source, in đồng; None where of any source."""
    rows = Purse.objects.filter(
        under("priority__unit__path", actor.areas()), priority=priority_pk
    ).order_by("pk")
    return dict(rows.values_list("source_id", "amount"))


def finance_of(actor: Actor, unit_path: str) -> str:
    """The name of the agency that holds finance's role at a unit; empty where none does."""
    rows = Membership.objects.filter(role="finance", unit__path=unit_path, valid_to=None)
    found = rows.select_related("agency").order_by("pk").first()
    return found.agency.name if found else ""
