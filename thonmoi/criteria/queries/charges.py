"""Who is charged with what. A charge of an area is seen there, below, and above.

A charge holds for its criterion in every edition of a set, so it is found by the set's name.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from thonmoi.audit.kept import kept
from thonmoi.criteria.models import Charge, CriteriaSet, Criterion, Indicator
from thonmoi.criteria.queries.lines import set_line
from thonmoi.criteria.queries.shown import DocumentLine
from thonmoi.criteria.rules import ChargeRole, charge_key
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import around, under, whole_first
from thonmoi.kernel.permissions import Permission as P


@dataclass(frozen=True, slots=True)
class ChargeView:
    """An agency leads or assists a criterion, or one indicator of it, in an area."""

    id: int
    criterion_code: str
    indicator_code: str
    agency_id: int
    agency_code: str
    agency: str
    short_name: str
    role: ChargeRole
    part: str
    is_confirmed: bool
    document: DocumentLine | None
    unit_path: str
    valid_from: date | None
    is_simulated: bool = False

    def __str__(self) -> str:
        return f"{self.agency}: {self.criterion_code}"

    @property
    def own_part(self) -> str:
        """What the agency concludes apart: its named part, or its one indicator; "" for all."""
        return self.part or self.indicator_code


def charges(actor: Actor, set_id: int, on: date | None = None) -> dict[str, list[ChargeView]]:
    """Charges of a set by criterion code on a day (the working date): leads first.

    `set_id` is that of any edition.
    """
    slugs = CriteriaSet.objects.filter(pk=set_id).values("slug")
    rows = _rows(actor, on).filter(criterion__criteria_set__slug__in=slugs)
    found: dict[str, list[ChargeView]] = {}
    for row in rows.order_by(
        "criterion__order", "-role", whole_first("indicator__order"), "agency__sort_key", "pk"
    ):
        found.setdefault(row.criterion.code, []).append(_view(row))
    return found


def owners(actor: Actor, set_id: int) -> dict[tuple[str, str], str]:
    """Who enters a figure once for all communes: its name, by codes of criterion and indicator."""
    slugs = CriteriaSet.objects.filter(pk=set_id).values("slug")
    rows = _valid(Charge.objects.filter(around("unit_path", actor.areas())), None).filter(
        criterion__criteria_set__slug__in=slugs, role=ChargeRole.ENTER, indicator__isnull=False
    )
    named = rows.order_by("-agency__sort_key", "-pk").values_list(
        "criterion__code", "indicator__code", "agency__name"
    )
    return {(criterion, indicator): name for criterion, indicator, name in named}


def charge_counts(actor: Actor) -> dict[str, tuple[int, int]]:
    """(charges that hold today, those of them not confirmed) by the name of the set."""
    found: dict[str, tuple[int, int]] = {}
    rows = _rows(actor, None).values_list("criterion__criteria_set__slug", "is_confirmed")
    for slug, is_confirmed in rows:
        total, waiting = found.get(slug, (0, 0))
        found[slug] = (total + 1, waiting + (not is_confirmed))
    return found


def charge(actor: Actor, pk: int) -> Charge:
    """A charge that holds today and that the actor sees; NotFound otherwise."""
    found = _rows(actor, None).select_related("criterion__criteria_set").filter(pk=pk).first()
    if found is None:
        raise NotFound("charge.unknown", _("There is no such charge in your area."))
    return found


def chosen_charges(
    actor: Actor, slug: str, ids: Iterable[str], *, every: bool = False
) -> list[Charge]:
    """Rows of charges of a set that hold today, by the ids that a form sent, for the deeds.

    With `every`: all that the actor may confirm and nobody has. NotFound for a strange id.
    """
    rows = _rows(actor, None).filter(criterion__criteria_set__slug=slug).order_by("pk")
    if every:
        may = under("unit_path", actor.areas(P.CHARGE_CONFIRM))
        return list(rows.filter(may, is_confirmed=False))
    wanted = {int(one) for one in ids if one.isascii() and one.isdigit() and len(one) < 19}
    found = list(rows.filter(pk__in=wanted))
    if len(found) != len(set(ids)):
        raise NotFound("charge.unknown", _("There is no such charge in your area."))
    return found


def assigned(actor: Actor, slug: str) -> set[tuple[str, str, str, bool]]:
    """(criterion, indicator or "", agency code, whether it enters) of every charge ever made."""
    rows = Charge.objects.filter(criterion__criteria_set__slug=slug).values_list(
        "criterion__code", "indicator__code", "agency__code", "role"
    )
    return {(one, line or "", agency, role == ChargeRole.ENTER) for one, line, agency, role in rows}


def place_in_set(
    actor: Actor, slug: str, criterion: str, indicator: str = ""
) -> tuple[Criterion, Indicator | None]:
    """Rows of a criterion of the active (else newest) edition, and of an indicator of it."""
    line = set_line(actor, slug)
    found = Criterion.objects.select_related("criteria_set").filter(
        criteria_set=line.id, code=criterion
    )
    row = found.first()
    lines = Indicator.objects.filter(criterion=row, code=indicator) if indicator else None
    one = lines.first() if lines is not None else None
    if row is None or (indicator and one is None):
        raise NotFound("criterion.unknown", _("There is no such criterion in this set."))
    return row, one


def charge_keys(actor: Actor, agency_ids: Iterable[int], on: date) -> dict[int, frozenset[str]]:
    """What each agency leads on a day, as keys of charges: "qd1361-nang-cao/5"."""
    ids = tuple(sorted(agency_ids))
    return kept(actor, ("charge-keys", ids, on), lambda: _charge_keys(ids, on))


def _charge_keys(ids: tuple[int, ...], on: date) -> dict[int, frozenset[str]]:
    rows = _valid(Charge.objects.filter(agency__in=ids, role=ChargeRole.LEAD), on)
    found: dict[int, set[str]] = {}
    for agency, slug, code in rows.values_list(
        "agency_id", "criterion__criteria_set__slug", "criterion__code"
    ):
        found.setdefault(agency, set()).add(charge_key(slug, code))
    return {agency: frozenset(keys) for agency, keys in found.items()}


def entered_by(actor: Actor, agency_ids: Iterable[int]) -> list[tuple[str, ChargeView]]:
    """Figures that agencies enter for all communes today: (slug of the set, charge) of each."""
    rows = _rows(actor, None).filter(role=ChargeRole.ENTER, agency__in=tuple(agency_ids))
    found = rows.select_related("criterion__criteria_set").order_by(
        whole_first("indicator__order"), "pk"
    )
    return [(row.criterion.criteria_set.slug, _view(row)) for row in found]


def _valid(rows: QuerySet[Charge], on: date | None) -> QuerySet[Charge]:
    day = on or clock.today()
    return rows.filter(
        Q(valid_from=None) | Q(valid_from__lte=day), Q(valid_to=None) | Q(valid_to__gt=day)
    )


def _rows(actor: Actor, on: date | None) -> QuerySet[Charge]:
    rows = Charge.objects.filter(around("unit_path", actor.areas()))
    return _valid(rows, on).select_related("criterion", "indicator", "agency", "document")


def _view(row: Charge) -> ChargeView:
    document = row.document
    return ChargeView(
        id=row.pk,
        criterion_code=row.criterion.code,
        indicator_code=row.indicator.code if row.indicator else "",
        agency_id=row.agency_id,
        agency_code=row.agency.code,
        agency=row.agency.name,
        short_name=row.agency.short_name or row.agency.name,
        role=ChargeRole(row.role),
        part=row.part,
        is_confirmed=row.is_confirmed,
        document=DocumentLine.of(document) if document else None,
        unit_path=row.unit_path,
        valid_from=row.valid_from,
        is_simulated=row.is_simulated,
    )
