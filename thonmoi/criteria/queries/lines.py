"""Which sets there are, and which of them holds where. Sets are legal texts: public facts."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Max, OuterRef, QuerySet, Subquery
from django.utils.translation import gettext_lazy as _

from thonmoi.audit.kept import kept
from thonmoi.criteria import rules
from thonmoi.criteria.models import CriteriaSet, ThresholdConfirmation
from thonmoi.criteria.queries.shown import DocumentLine, SetLine
from thonmoi.criteria.written import lines
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.units.rules import Level as UnitLevel


def criteria_sets(actor: Actor, *, every_edition: bool = False) -> list[SetLine]:
    """Sets in use before drafts, the narrowest area first; the active or newest edition of each."""
    found = sorted(_every(actor), key=_place)
    if every_edition:
        return found
    newest: dict[str, SetLine] = {}
    for one in found:
        known = newest.get(one.slug)
        if known is None or _weight(one) > _weight(known):
            newest[one.slug] = one
    return [one for one in found if newest[one.slug] is one]


def concerning(actor: Actor) -> list[SetLine]:
    """The sets, in use or drafted, that units of the actor's areas are or may be judged by.

    One whose place a narrower set in use of the same level takes from now on is left out.
    """
    found = [one for one in criteria_sets(actor) if one.state is not rules.SetState.RETIRED]
    in_use = [one for one in found if one.state is rules.SetState.ACTIVE]
    return [
        one
        for one in found
        if any(
            _meet(one.unit_path, area) and not any(_replaces(other, one, area) for other in in_use)
            for area in actor.areas()
        )
    ]


def _meet(path: str, area: str) -> bool:
    return path.startswith(area) or area.startswith(path)


def _replaces(one: SetLine, other: SetLine, area: str) -> bool:
    return (
        (one.level, one.unit_level) == (other.level, other.unit_level)
        and len(one.unit_path) > len(other.unit_path)
        and area.startswith(one.unit_path)
        and one.year_from <= max(other.year_from, clock.today().year)
        and one.year_to >= other.year_to
    )


def editions(actor: Actor, slug: str) -> list[SetLine]:
    """Every edition of a set, the newest first."""
    return [_line(row) for row in _rows().filter(slug=slug).order_by("-edition")]


def set_row(actor: Actor, slug: str, edition: int) -> CriteriaSet:
    """The row of one edition, for the deeds; NotFound otherwise."""
    found = CriteriaSet.objects.select_related("document").filter(slug=slug, edition=edition)
    row = found.first()
    if row is None or not actor.sees(row.unit_path):
        raise NotFound("set.unknown", _("There is no such criteria set."))
    return row


def set_line(actor: Actor, slug: str, edition: int | None = None) -> SetLine:
    """A set by name and edition (the active one, else the newest); NotFound otherwise."""
    rows = _rows().filter(slug=slug)
    found = [_line(row) for row in (rows.filter(edition=edition) if edition else rows)]
    if not found:
        raise NotFound("set.unknown", _("There is no such criteria set."))
    return max(found, key=_weight)


def lines_for(
    actor: Actor, wanted: Iterable[tuple[str, str]], on: date, unit_level: str = ""
) -> dict[tuple[str, str], SetLine]:
    """For each (level, unit path): the active set that holds there in the year of `on`.

    The set of the deepest area wins: a province's over the national one. A level without
    such a set is left out. `unit_level` is that of the units; empty: communes, or hamlets
    for the hamlets' level.
    """
    active = [one for one in _every(actor) if one.state is rules.SetState.ACTIVE]
    found = {}
    for level, path in set(wanted):
        kind = unit_level or _units_of(level)
        fits = [
            one
            for one in active
            if one.level == level
            and one.unit_level == kind
            and path.startswith(one.unit_path)
            and on.year in one.years
        ]
        if fits:
            found[level, path] = max(fits, key=_reach)
    return found


def _reach(one: SetLine) -> tuple[int, int, date, int]:
    """The deepest area holds, then the later years, then the later document."""
    issued = one.document.issued_on if one.document else None
    return len(one.unit_path), one.year_from, issued or date.min, one.id


def _every(actor: Actor) -> tuple[SetLine, ...]:
    """Every edition of every set: some dozens of legal texts, asked for once until a deed."""
    return kept(actor, ("set-lines",), lambda: tuple(_line(row) for row in _rows()))


def _units_of(level: str) -> str:
    return UnitLevel.HAMLET if level == rules.Level.MODEL_HAMLET else UnitLevel.COMMUNE


def _place(one: SetLine) -> tuple[bool, int, int, int, int]:
    """Where a set stands in a list."""
    is_active = one.state is rules.SetState.ACTIVE
    level = list(rules.Level).index(one.level)
    return not is_active, -len(one.unit_path), -one.year_from, level, -one.edition


def _weight(one: SetLine) -> tuple[bool, int]:
    return one.state is rules.SetState.ACTIVE, one.edition


def _rows() -> QuerySet[CriteriaSet]:
    told = (
        ThresholdConfirmation.objects.filter(indicator__criterion__criteria_set=OuterRef("pk"))
        .order_by()
        .values("indicator__criterion__criteria_set")
        .annotate(last=Max("at"))
        .values("last")
    )
    rows = CriteriaSet.objects.select_related("document", "overlay_on")
    return rows.annotate(confirmed_at=Subquery(told))


def _line(row: CriteriaSet) -> SetLine:
    return SetLine(
        id=row.pk,
        slug=row.slug,
        edition=row.edition,
        level=rules.Level(row.level),
        unit_level=row.unit_level,
        name=row.name,
        name_en=row.name_en,
        state=rules.SetState(row.state),
        unit_path=row.unit_path,
        year_from=row.year_from,
        year_to=row.year_to,
        document=DocumentLine.of(row.document) if row.document else None,
        issued_by=row.issued_by,
        group_kind=row.group_kind,
        group=row.group,
        default_group=row.default_group,
        requires=row.requires,
        counts_for=row.counts_for,
        overlay_on=row.overlay_on.slug if row.overlay_on else "",
        expected_criteria=row.expected_criteria,
        expected_indicators=row.expected_indicators,
        sources=lines(row.sources),
        notes=lines(row.notes),
        digest=row.digest,
        written_at=row.written_at,
        confirmed_at=row.confirmed_at,
    )
