"""What shows the criteria of a set to be true at a unit, and who entered its figures."""

from collections import defaultdict

from django.db.models import Count
from django.db.models.functions import Coalesce

from thonmoi.criteria.queries import SetView
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.monitoring.models import Cell, Evidence
from thonmoi.units.models import Unit

_OF = "indicator__criterion__"


def evidence_counts(actor: Actor, unit: Unit, set_: SetView) -> dict[str, int]:
    """Pieces of evidence by criterion code, in any edition of a set; one piece counts once."""
    rows = Evidence.objects.filter(
        under("cell__unit__path", actor.areas()),
        cell__unit=unit,
        withdrawn_at=None,
        **{f"cell__{_OF}criteria_set__slug": set_.slug},
    )
    counted = rows.values_list(f"cell__{_OF}code").annotate(
        n=Count(Coalesce("origin_id", "pk"), distinct=True)
    )
    return dict(counted.order_by())


def makers(actor: Actor, unit: Unit, set_: SetView) -> dict[str, frozenset[int]]:
    """Ids of the people who entered figures of each criterion for the unit (decision 13).

    Figures that a division enters for all communes are left out: the commune agrees to those.
    """
    rows = Cell.objects.filter(
        under("unit__path", actor.areas()),
        unit=unit,
        owner=None,
        entered_by_id__isnull=False,
        **{f"{_OF}criteria_set__slug": set_.slug},
    )
    found: dict[str, set[int]] = defaultdict(set)
    for code, key in rows.values_list(f"{_OF}code", "entered_by_id").distinct():
        found[code].add(key)
    return {code: frozenset(keys) for code, keys in found.items()}
