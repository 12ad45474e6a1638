"""What can be read."""

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from thonmoi.criteria.models import Measure
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound


def measures(actor: Actor) -> list[Measure]:
    """Every measure, in the order in which packs gave them."""
    return list(Measure.objects.order_by("pk"))


def measure(actor: Actor, code: str) -> Measure:
    """The measure with a code; NotFound otherwise."""
    found = Measure.objects.filter(code=code).first()
    if found is None:
        raise NotFound("measure.unknown", _("There is no such measure."))
    return found


def measures_by_id(actor: Actor, ids: Iterable[int]) -> dict[int, Measure]:
    """Measures by id."""
    return {one.pk: one for one in Measure.objects.filter(pk__in=set(ids))}
