"""What can be chosen when a member is appointed or given something to answer for."""

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Account
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.models import Criterion
from thonmoi.criteria.queries import SetView
from thonmoi.criteria.rules import LADDER
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.fields import under
from thonmoi.plans.models import Designation, Title


def criteria_offered(actor: Actor, unit_path: str) -> list[SetView]:
    """The sets in use in an area: of the levels that its communes aim at or hold."""
    day, here = clock.today(), under("unit__path", (unit_path,))
    levels: set[str] = set()
    for model in (Designation, Title):
        rows = model.objects.filter(here, unit__level="commune").exclude(ended_on__lte=day)
        levels |= set(rows.values_list("level", flat=True))
    wanted = [(level, unit_path) for level in LADDER if level in levels]
    found = criteria.sets_for(actor, wanted, day)
    return [found[key] for key in wanted if key in found]


def criteria_chosen(actor: Actor, ids: list[int]) -> list[Criterion]:
    """Rows of criteria by id, for the deed."""
    return list(Criterion.objects.filter(pk__in=ids).select_related("criteria_set").order_by("pk"))


def account_named(actor: Actor, username: str, unit_path: str) -> Account | None:
    """The sign-in of a name in an area; None for an empty name, Invalid where there is none."""
    if not username.strip():
        return None
    rows = Account.objects.filter(under("home__path", (unit_path,)), is_active=True)
    found = rows.filter(username=username.strip()).first()
    if found is None:
        raise Invalid(
            "member.account",
            _("Nobody in this area signs in by this name. Ask the administrator."),
            field="username",
        )
    return found
