"""What forms offer: units that a person may choose, periods, criteria sets, papers."""

from thonmoi.criteria import queries as criteria
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import ancestors, known_first
from thonmoi.kernel.periods import Period as Span
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library import queries as library
from thonmoi.library.models import Document
from thonmoi.monitoring.queries.periods import periods
from thonmoi.units import queries as units
from thonmoi.units.models import Unit

_FIRST_YEAR = 2011
"""The first year of the programme."""

Choices = list[tuple[str, str]]


def set_choices(actor: Actor) -> Choices:
    """The sets that concern the actor's areas and have indicators, by slug."""
    return [(one.slug, one.name) for one in criteria.concerning(actor)]


def area(actor: Actor, permission: P) -> Unit | None:
    """The outermost unit where the actor holds a permission; None where he holds it nowhere."""
    paths = actor.areas(permission)
    return units.unit_at(actor, paths[0]) if paths else None


def unit_choices(actor: Actor, permission: P, within: str) -> list[Unit]:
    """The units where the actor holds a permission, in a mapping's area: areas, then communes."""
    paths = [path for path in actor.areas(permission) if path.startswith(within)]
    wider = any(within.startswith(path) for path in actor.areas(permission))
    own = [units.unit_at(actor, within)] if wider and within not in paths else []
    found = [*own, *(units.unit_at(actor, path) for path in paths)]
    inside = units.communes_in(actor, tuple(one.path for one in found)) if found else []
    known = {one.pk for one in found}
    return [*found, *(one for one in inside if one.pk not in known)]


def period_choices(actor: Actor, path: str) -> Choices:
    """The periods of an area, then every year since the programme began, the newest first."""
    opened = [one.code for one in periods(actor, path)]
    years = [f"{year}-Y" for year in range(clock.today().year, _FIRST_YEAR - 1, -1)]
    codes = [*opened, *(one for one in years if one not in opened)]
    return [(code, Span.parse(code).label_vi) for code in codes]


def paper_choices(actor: Actor, path: str) -> Choices:
    """Documents of an area and of those above it, the newest first, by id; cited ones too."""
    rows = Document.objects.filter(unit_path__in=ancestors(path)).exclude(number="")
    found = rows.order_by(known_first("-issued_on"), "-pk")[:200]
    return [(str(one.pk), f"{one}: {one.subject[:80]}") for one in found]


def paper(actor: Actor, pk: int) -> Document:
    """The document that was chosen; NotFound otherwise."""
    return library.document(actor, pk)
