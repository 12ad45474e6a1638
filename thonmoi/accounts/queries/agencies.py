"""Agencies are public facts."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Agency
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import around


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
