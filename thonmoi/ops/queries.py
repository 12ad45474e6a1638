"""What operating asks across rooms. The commands that ask act for the whole installation."""

from thonmoi.accounts.models import Membership
from thonmoi.audit.models import ChainHead
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.library.models import StoredFile
from thonmoi.units.models import Unit


def has_administrator(actor: Actor) -> bool:
    """Whether somebody can sign in and administer, the trial's ready sign-ins left out."""
    return Membership.objects.filter(
        role="admin", valid_to=None, account__is_active=True, account__is_trial=False
    ).exists()


def topmost_unit(actor: Actor) -> Unit | None:
    """The unit without a parent that exists today; None where there is none or several."""
    found = [u for u in Unit.objects.filter(parent=None) if _is_today(u)]
    return found[0] if len(found) == 1 else None


def _is_today(unit: Unit) -> bool:
    today = clock.today()
    begun = unit.valid_from is None or unit.valid_from <= today
    return begun and (unit.valid_to is None or unit.valid_to > today)


def chain_head(actor: Actor) -> tuple[int, str]:
    """Number and hash of the last event: written down elsewhere, they prove the log later."""
    head = ChainHead.objects.get(pk=1)
    return head.seq, head.hash


def stored_digests(actor: Actor) -> dict[str, list[int]]:
    """Ids of the rows of every stored file, by the hash of its bytes."""
    found: dict[str, list[int]] = {}
    for digest, pk in StoredFile.objects.order_by("pk").values_list("digest", "pk"):
        found.setdefault(digest, []).append(pk)
    return found
