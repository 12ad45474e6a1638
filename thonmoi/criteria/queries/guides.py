"""For which sets an office put the guide aside."""

from thonmoi.criteria.models import GuideDismissal
from thonmoi.kernel.access import Actor


def put_aside(actor: Actor, unit_path: str) -> frozenset[str]:
    """The slugs of the sets that the office of an area wants no row about."""
    rows = GuideDismissal.objects.filter(unit_path=unit_path).order_by("pk")
    last = rows.last() if actor.covers(unit_path) else None
    return frozenset(last.sets.split("\n")) if last else frozenset()
