"""Putting a threshold into a set where none was known, or one that proved wrong."""

from dataclasses import dataclass, replace
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from thonmoi.criteria.rules.checking import check
from thonmoi.criteria.rules.findings import Severity
from thonmoi.criteria.rules.shapes import CriteriaSet, Indicator, Threshold
from thonmoi.criteria.rules.words import NUMERIC, Confidence, Direction
from thonmoi.kernel.errors import Conflict, Invalid


@dataclass(frozen=True)
class Filled:
    """What a document says is required: of which group, in which year (None: in all years)."""

    group: str
    value: Decimal | str
    year: int | None = None
    high: Decimal | None = None
    source: str = ""


def fill(
    content: CriteriaSet,
    code: str,
    filled: Filled,
    *,
    is_confirmed: bool = False,
    may_replace: bool = True,
) -> CriteriaSet:
    """Return the set with the threshold of indicator `code` set as `filled` says.

    It counts as not yet compared with the document. Raises Invalid for a value that the
    indicator cannot take, Conflict where it is already so, or where a value that was checked
    against its source, or confirmed, would be replaced and `may_replace` is false.
    """
    row = Threshold(filled.group, filled.value, filled.year, filled.high, Confidence.RECALLED)
    criteria = []
    for one in content.criteria:
        indicators = []
        for line in one.indicators:
            if line.code == code:
                _refuse(line, row)
                if not may_replace:
                    _refuse_checked(line, row, is_confirmed)
                line = _put(line, row, filled.source)
            indicators.append(line)
        criteria.append(replace(one, indicators=tuple(indicators)))
    made = replace(content, criteria=tuple(criteria))
    known = set(check(content))
    for found in check(made):
        if found.level is Severity.ERROR and found not in known:
            raise Invalid(found.code, found.message, field="value")
    return made


def _put(line: Indicator, row: Threshold, source: str) -> Indicator:
    others = (one for one in line.thresholds if not _is_same_place(one, row))
    return replace(line, thresholds=(*others, row), source=source or line.source)


def _is_same_place(one: Threshold, other: Threshold) -> bool:
    return (one.group, one.year) == (other.group, other.year)


def _refuse(line: Indicator, row: Threshold) -> None:
    if isinstance(row.value, Decimal) is not (line.kind in NUMERIC):
        raise Invalid(
            "threshold.kind", _("Write the value in the kind that is read here."), field="value"
        )
    if line.direction is Direction.RANGE and row.high is None:
        raise Invalid("threshold.range", _("Give the upper end of the range too."), field="high")
    is_yearly = any(one.year is not None for one in line.thresholds)
    if line.thresholds and is_yearly is not (row.year is not None):
        sentence = (
            _("What is required here goes by years: choose the year.")
            if is_yearly
            else _("What is required here is the same in all years: choose no year.")
        )
        raise Invalid("threshold.year", sentence, field="year")
    if any((one.value, one.high) == (row.value, row.high) for one in _there(line, row)):
        raise Conflict("threshold.same", _("This is already what is required."), field="value")


def _refuse_checked(line: Indicator, row: Threshold, is_confirmed: bool) -> None:
    for one in _there(line, row):
        if one.value is not None and (is_confirmed or one.confidence is Confidence.FOUND):
            raise Conflict(
                "threshold.checked",
                _("This value was checked against its source. Ask who keeps the set to change it."),
                field="value",
            )


def _there(line: Indicator, row: Threshold) -> list[Threshold]:
    return [one for one in line.thresholds if _is_same_place(one, row)]
