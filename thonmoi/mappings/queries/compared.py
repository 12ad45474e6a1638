"""A workbook read through a mapping, beside what is held: what it would change."""

from collections.abc import Iterable
from dataclasses import replace

from django.utils.translation import gettext as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import ancestors
from thonmoi.library.models import Document
from thonmoi.mappings.applying import Place, Read
from thonmoi.mappings.comparing import Beside, Meant, differs, judge, meant
from thonmoi.mappings.facts import Compared, Value
from thonmoi.mappings.models import Mapping
from thonmoi.mappings.queries.held import Held, held
from thonmoi.mappings.queries.mappings import Scope
from thonmoi.mappings.queries.sheets import Sheets
from thonmoi.mappings.rules import Finding, Level, Role, Way
from thonmoi.units.models import Unit


def compared(
    actor: Actor, mapping: Mapping, scope: Scope, area: Unit, read: Read, way: Way
) -> Compared:
    """Cell by cell: what differs, how much is the same; what lies outside the area is said."""
    inside = {c: one for c, one in scope.units.items() if one.path.startswith(area.path)}
    places = [one for one in read.filled if one.unit in inside]
    findings = [*_outside(read, inside), *read.findings]
    units = {one.unit: inside[one.unit] for one in places}
    periods = {one.period for one in places}
    now = {key: _of(one) for key, one in held(actor, scope.set, units, periods).items()}
    sheets = Sheets.of(actor, scope.set, units, periods) if way is Way.ENTER else None
    days = {
        (one.unit, one.thing.code, one.row): one.cell.text
        for one in places
        if one.thing.role is Role.DECIDED_ON and one.cell
    }
    papers = _papers(actor, units.values(), places)
    values, same = [], 0
    for one in places:
        if one.thing.role is Role.DECIDED_ON:
            continue
        said = _said(one, scope, mapping, days, papers)
        if not said.typed:
            continue
        beside = now.get((one.unit, one.thing, one.period), Beside())
        if sheets is not None and one.thing.role is not Role.BASE:
            beside = sheets.beside(one)
        if not differs(said, beside, one.thing.role):
            same += 1
            continue
        level, sentence = judge(said, beside, one.thing.role, way)
        values.append(_value(one, said, beside, level, sentence))
    return Compared(tuple(values), same, read.set_aside, tuple(findings))


def _value(one: Place, said: Meant, beside: Beside, level: Level, sentence: str) -> Value:
    assert one.cell is not None
    was = beside.text if beside.is_own or not beside.on else ""
    return Value(
        one.unit, one.thing, one.period, one.cell.address, said.typed, was, level, sentence
    )


def _said(
    one: Place,
    scope: Scope,
    mapping: Mapping,
    days: dict[tuple[str, str, int], str],
    papers: frozenset[str],
) -> Meant:
    said = meant(one, scope.set, mapping.is_zero_blank)
    if one.thing.role is not Role.DECISION or said.error:
        return said
    if said.value not in papers:
        words = _("Register the decision %(number)s in the library first.")
        return replace(said, error=words % {"number": said.value})
    day = days.get((one.unit, one.thing.code, one.row), "")
    return replace(said, typed=f"{said.typed} ngày {day}" if day else said.typed)


def _papers(actor: Actor, units: Iterable[Unit], places: list[Place]) -> frozenset[str]:
    """The numbers of documents that are registered for these units, where decisions are named."""
    if not any(one.thing.role is Role.DECISION for one in places):
        return frozenset()
    paths = {path for one in units for path in ancestors(one.path)}
    rows = Document.objects.filter(unit_path__in=paths).exclude(number="")
    return frozenset(rows.values_list("number", flat=True))


def _outside(read: Read, inside: dict[str, Unit]) -> list[Finding]:
    count = sum(one.unit not in inside for one in read.filled)
    if not count:
        return []
    said = _("%(n)s values are of other communes, outside your area: they are not taken.")
    return [Finding(Level.WARNING, "", said % {"n": count})]


def _of(one: Held) -> Beside:
    return Beside(one.value, one.text, one.on, one.is_own, one.is_simulated)
