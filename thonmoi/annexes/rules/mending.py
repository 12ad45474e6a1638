"""What a person types to mend a row: requirements as documents write them."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from thonmoi.annexes.reader.figures import asked
from thonmoi.criteria.rules import NUMERIC, Direction, Kind
from thonmoi.kernel.errors import Invalid


@dataclass(frozen=True, slots=True)
class Mended:
    """A row as mended: `asked` is what was typed for each value by its key."""

    name: str
    code: str = ""
    criterion: str = ""
    unit: str = ""
    value_kind: str = ""
    direction: str = ""
    measure_id: int | None = None
    asked: tuple[tuple[int, str], ...] = ()


def value_fields(
    text: str, kind: Kind, direction: Direction, unit: str, field: str
) -> dict[str, Any]:
    """The fields of a value of a row of a kind and direction, from what was typed.

    Empty is "not known"; "UBND cấp tỉnh quy định" leaves it to the province; other words that
    are no requirement of the kind are kept and judged by a person. Raises Invalid for a figure
    of another direction, or one that can be read in two ways.
    """
    found = asked(text, unit)
    made: dict[str, Any] = {
        "value": None, "high": None, "rest": "", "is_delegated": found.is_delegated, "why": "",
    }  # fmt: skip
    if found.is_delegated or not text.strip():
        return made
    if kind not in NUMERIC:
        is_grade = kind is Kind.ORDINAL and found.value is not None
        rest = found.rest if found.value is not None and found.rest != text else ""
        return made | {"value": str(found.value if is_grade else text.strip())[:120], "rest": rest}
    if "cell.ambiguous" in found.why or "cell.range" in found.why:
        raise Invalid(
            "row.figure",
            _("Write the figure so that it can be read in one way only, such as 1.234,5."),
            field=field,
        )
    if found.kind not in NUMERIC:
        return made | {"rest": text.strip()}
    if "cell.no-sign" not in found.why and found.direction != direction and found.value != "100":
        raise Invalid(
            "row.direction",
            _("This is asked in another direction than the row: change one of the two."),
            field=field,
        )
    if direction is Direction.RANGE and found.high is None:
        raise Invalid("row.range", _("Write both ends of the range."), field=field)
    high = found.high if direction is Direction.RANGE else None
    return made | {"value": found.value, "high": high, "rest": found.rest}


def check_kind(mended: Mended) -> None:
    """Raise Invalid where kind and direction do not go together."""
    kind, direction = Kind(mended.value_kind), Direction(mended.direction)
    is_passed = direction is Direction.PASS
    if is_passed == (kind in NUMERIC):
        raise Invalid(
            "row.kind",
            _("A figure is held by a comparison, words by “met as described”."),
            field="direction",
        )
