"""Pure: one cell of a workbook beside what is held: taken, to be looked at, not taken."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from thonmoi.criteria.queries.shown import IndicatorView, SetView
from thonmoi.criteria.rules import NUMERIC, STANDING_LABELS, Kind, Standing
from thonmoi.grids import Cell
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.numbers import format_number, json_number, parse_number
from thonmoi.mappings import counting
from thonmoi.mappings.applying import ONE, Place, figure
from thonmoi.mappings.rules import Level, Role, Way
from thonmoi.mappings.words import decided, standing
from thonmoi.monitoring.cells import is_rate, mean
from thonmoi.monitoring.rules import BASE_UNITS, BaseKind


@dataclass(frozen=True, slots=True)
class Meant:
    """What a cell says: as it would be typed, as it is kept; the sentence where it cannot be."""

    typed: str
    value: str = ""
    error: str = ""
    doubt: str = ""
    note: str = ""


def meant(place: Place, set_: SetView, is_zero_blank: bool) -> Meant:
    """What the cell of a place says of its thing; nothing typed where it counts as blank."""
    assert place.cell is not None
    if place.thing.role is Role.INDICATOR:
        view = next((one for one in set_.indicators if one.code == place.thing.code), None)
        if view is None:
            return Meant(place.cell.text, error=_("The set has no such indicator any more."))
        return _indicator(place, view, is_zero_blank)
    if place.thing.role is Role.CRITERION:
        return _criterion(place.cell.text)
    if place.thing.role is Role.BASE:
        return _base(place, is_zero_blank)
    number, _day = decided(place.cell.text)
    error = "" if number else _("No number of a decision is written here.")
    return Meant(place.cell.text, number, error)


def _indicator(place: Place, view: IndicatorView, is_zero_blank: bool) -> Meant:
    assert place.cell is not None
    cell = place.cell
    if view.rule.kind is Kind.BOOLEAN:
        found = standing(cell.text)
        if found in (Standing.MET, Standing.NOT_MET):
            is_met = found is Standing.MET
            return Meant("Đạt" if is_met else "Chưa đạt", "true" if is_met else "false")
        return Meant(cell.text, error=_("This is no mark for met or not met."))
    text, asked = figure(cell, is_zero_blank, place.factor)
    if asked or not text:
        return Meant(text, error=asked)
    found_value = mean(view.rule, text)
    rate = _as_rate(cell, view) if place.factor == ONE else None
    if rate is not None:
        said = _("%(typed)s may mean %(meant)s%%: write the one that is meant.")
        return Meant(
            text, error=said % {"typed": text, "meant": format_number(rate, grouping=False)}
        )
    has_unit = view.rule.kind in NUMERIC
    doubt, note = counted(place, view.unit) if has_unit else ("", "")
    return Meant(text, found_value.value, found_value.error, doubt, note)


def _as_rate(cell: Cell, view: IndicatorView) -> Decimal | None:
    """A sheet that shows 97,74% keeps 0.9774; without the format it is asked about."""
    if isinstance(cell.value, Decimal) and not cell.is_percent and is_rate(view.rule):
        return cell.value * 100 if 0 < cell.value < 1 else None
    return None


def counted(place: Place, ours: str) -> tuple[str, str]:
    """Of a figure counted in another unit: the doubt where nothing turns it into ours, else how."""
    said = {"theirs": place.unit_text, "ours": ours, "text": place.cell.text if place.cell else ""}
    if place.factor != ONE:
        by = format_number(place.factor.normalize(), grouping=False)
        return "", _("%(text)s %(theirs)s × %(factor)s.") % {**said, "factor": by}
    if not counting.differ(place.unit_text, ours):
        return "", ""
    if counting.factor(place.unit_text, ours) is None:
        words = _("The workbook counts in “%(theirs)s”, ours is “%(ours)s”: no factor is known.")
    else:
        words = _("The workbook counts in “%(theirs)s”, ours is “%(ours)s”: accept the factor in "
                  "the mapping and read it again.")  # fmt: skip
    return words % said, ""


def _criterion(text: str) -> Meant:
    found = standing(text)
    if found is None:
        return Meant(text, error=_("This is no mark for met or not met."))
    return Meant(text, found)


def _base(place: Place, is_zero_blank: bool) -> Meant:
    assert place.cell is not None
    text, asked = figure(place.cell, is_zero_blank, place.factor)
    if asked or not text:
        return Meant(text, error=asked)
    doubt, note = counted(place, BASE_UNITS[BaseKind(place.thing.code)])
    try:
        return Meant(text, json_number(parse_number(text).normalize()), "", doubt, note)
    except Invalid as wrong:
        return Meant(text, error=str(wrong))


@dataclass(frozen=True, slots=True)
class Beside:
    """What is held beside a cell: text and value, its day, whether it is of the period itself."""

    value: str = ""
    text: str = ""
    on: date | None = None
    is_own: bool = False
    is_simulated: bool = False
    lock: str = ""


def differs(said: Meant, now: Beside, role: Role) -> bool:
    """Whether a cell says something else than what is held of the period itself."""
    if said.error:
        return True
    if role is Role.DECISION:
        return said.value != now.value
    return not now.is_own or not same(said.value, now.value)


def same(one: str, other: str) -> bool:
    """Whether two kept values are equal: as numbers where both are."""
    try:
        return Decimal(one) == Decimal(other)
    except ArithmeticError:
        return one == other


def judge(said: Meant, now: Beside, role: Role, way: Way) -> tuple[Level, str]:
    """How sure a difference is, with the sentence that says why it is not."""
    if said.error:
        return Level.ERROR, said.error
    if now.lock:
        return Level.ERROR, now.lock
    if way is Way.RECORD and now.is_own and now.value:
        return _against(now, role)
    if said.doubt:
        return Level.WARNING, said.doubt
    return Level.FINE, said.note


def _against(now: Beside, role: Role) -> tuple[Level, str]:
    """A paper of a past year against what is held of the same time."""
    if now.is_simulated:
        return Level.FINE, _("In place of a simulated value.")
    told = {"text": now.text, "day": f"{now.on:%d/%m/%Y}" if now.on else "—"}
    if role is Role.CRITERION:
        return Level.WARNING, _("Concluded on %(day)s: %(text)s.") % told
    if role is Role.BASE:
        return Level.WARNING, _("Of %(day)s another figure is held: %(text)s.") % told
    if role is Role.DECISION:
        return Level.ERROR, _("The title is held by the decision %(text)s.") % told
    return Level.ERROR, _("A figure of %(day)s is held: %(text)s. Correct it in its sheet.") % told


def standing_words(value: str) -> str:
    """The words of a standing as it is kept."""
    return str(STANDING_LABELS[Standing(value)])
