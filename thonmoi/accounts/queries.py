"""Reads of the accounts room, and finding the Actor of a request."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from thonmoi.accounts import charges
from thonmoi.accounts.models import Account, Agency, Membership, SignIn
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor, ActorKind, Grant
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import around, under
from thonmoi.kernel.permissions import CHARGED
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.roles import ROLES
from thonmoi.units import queries as units
from thonmoi.units.models import Succession


def actor_of(account: Account) -> Actor:
    """The Actor that an account is today: its roles over their areas and those of predecessors."""
    today = clock.today()
    held = [
        m
        for m in Membership.objects.select_related("agency", "unit")
        .annotate(has_origin=Exists(Succession.objects.filter(heir=OuterRef("unit"))))
        .filter(
            Q(valid_from=None) | Q(valid_from__lte=today),
            Q(valid_to=None) | Q(valid_to__gt=today),
            account=account,
        )
        if m.role in ROLES
    ]
    charged = [m.agency_id for m in held if ROLES[m.role].permissions & CHARGED]
    by_agency = charges.held(charged, today) if charged else {}
    succeeding = {m.unit.path for m in held if m.has_origin}  # type: ignore[attr-defined]
    origins = units.origin_paths(Actor.PUBLIC, succeeding)
    grants = tuple(
        Grant(
            path,
            ROLES[m.role].permissions,
            by_agency.get(m.agency_id) if ROLES[m.role].permissions & CHARGED else None,
            str(m.unit),
        )
        for m in held
        for path in (m.unit.path, *origins.get(m.unit.path, ()))
    )
    office = min((m.agency.name for m in held), default="")
    return Actor(
        ActorKind.STAFF,
        id=account.pk,
        office=office,
        grants=grants,
        agency_ids=frozenset(m.agency_id for m in held),
        roles=frozenset(m.role for m in held),
    )


def agency(actor: Actor, code: str) -> Agency:
    """The agency with a code; NotFound otherwise. Agencies are public facts."""
    found = Agency.objects.select_related("unit", "parent").filter(code=code).first()
    if found is None:
        raise NotFound("agency.unknown", _("No agency has this code."))
    return found


def agencies(actor: Actor, *, around_paths: tuple[str, ...] | None = None) -> list[Agency]:
    """Agencies in and above the areas named (all where None), in Vietnamese order."""
    rows = Agency.objects.select_related("unit", "parent").order_by("sort_key")
    return list(rows if around_paths is None else rows.filter(around("unit__path", around_paths)))


def agencies_by_id(actor: Actor, ids: Iterable[int]) -> dict[int, Agency]:
    """Agencies by id, for rows that hold ids without foreign keys."""
    return {a.pk: a for a in Agency.objects.filter(pk__in=set(ids))}


def accounts(actor: Actor) -> list[Account]:
    """People in the areas the actor administers, with their current roles prefetched."""
    return list(
        Account.objects.filter(under("home__path", actor.areas(P.ACCOUNT_READ)))
        .select_related("home")
        .prefetch_related("memberships__agency", "memberships__unit")
        .order_by("username")
    )


def account(actor: Actor, pk: int) -> Account:
    """A person in an area the actor administers; NotFound otherwise."""
    found = (
        Account.objects.filter(under("home__path", actor.areas(P.ACCOUNT_READ)), pk=pk)
        .select_related("home")
        .first()
    )
    if found is None:
        raise NotFound("account.unknown", _("There is no such account in your area."))
    return found


def own_account(actor: Actor) -> Account:
    """The account of whoever is signed in."""
    return Account.objects.select_related("home").get(pk=actor.id)


def names(actor: Actor, ids: Iterable[int]) -> dict[int, str]:
    """Names of accounts by id, resolved when shown: the log holds none (decision 23)."""
    return dict(Account.objects.filter(pk__in=set(ids)).values_list("pk", "name"))


def sign_ins(actor: Actor) -> list[SignIn]:
    """Browsers where the actor is signed in, newest first."""
    return list(SignIn.objects.filter(account_id=actor.id).order_by("-at"))


def sign_in(actor: Actor, pk: int) -> SignIn:
    """One of the actor's own signed-in browsers; NotFound otherwise."""
    found = SignIn.objects.filter(account_id=actor.id, pk=pk).select_related("account").first()
    if found is None:
        raise NotFound("session.unknown", _("This browser is no longer signed in."))
    return found


def trial_accounts(actor: Actor) -> list[Account]:
    """The ready sign-ins of the local trial, with what they are for; empty in an installation."""
    return list(
        Account.objects.filter(is_trial=True, is_active=True)
        .prefetch_related("memberships__agency")
        .order_by("pk")
    )


def memberships(actor: Actor, account: Account) -> list[Membership]:
    """All roles an account holds or held, current ones first."""
    rows = Membership.objects.filter(account=account).select_related("agency", "unit")
    return sorted(rows, key=lambda m: (m.valid_to is not None, -m.pk))


def membership(actor: Actor, pk: int) -> Membership:
    """A role held by a person whom the actor administers; NotFound otherwise."""
    found = (
        Membership.objects.filter(under("account__home__path", actor.areas(P.ACCOUNT_READ)), pk=pk)
        .select_related("agency", "unit")
        .first()
    )
    if found is None:
        raise NotFound("membership.unknown", _("There is no such role in your area."))
    return found


def usernames(actor: Actor) -> list[str]:
    """Every sign-in name; for set-up only."""
    return list(Account.objects.values_list("username", flat=True))
