"""What units came from and became."""

from collections.abc import Iterable

from thonmoi.kernel.access import Actor
from thonmoi.units.models import Succession


def origin_paths(actor: Actor, paths: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """For each unit path, the paths of the units it came from, through all generations."""
    found: dict[str, tuple[str, ...]] = {}
    frontier = {path: {path} for path in paths}
    while frontier:
        rows = Succession.objects.filter(heir__path__in=list(frontier)).values_list(
            "heir__path", "origin__path"
        )
        following: dict[str, set[str]] = {}
        for heir, origin in rows:
            for root in frontier[heir]:
                if origin not in found.get(root, ()):
                    found[root] = (*found.get(root, ()), origin)
                    following.setdefault(origin, set()).add(root)
        frontier = following
    return found


def successions(actor: Actor) -> list[Succession]:
    """Every succession."""
    return list(Succession.objects.select_related("origin", "heir").order_by("on", "pk"))
