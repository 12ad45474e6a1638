"""A mapped workbook read for a unit and a period: what pages of taking and of filling share."""

from collections.abc import Iterable
from typing import Any

from thonmoi.kernel.access import Actor
from thonmoi.mappings import drawing
from thonmoi.mappings.applying import Read, Whole
from thonmoi.mappings.queries import mappings as queries
from thonmoi.mappings.rules import Mark, Role


def whole_unit(marks: Iterable[Mark]) -> bool:
    """Whether no row and no column names a unit: the whole sheet is of one."""
    return not any(one.thing.role is Role.UNIT for one in marks)


def read_for(
    actor: Actor, mapping: Any, unit: Any, period: str, content: bytes | None = None
) -> Read:
    """The workbook (the mapping's own without `content`) through the mapping's marks."""
    marks = queries.marks(actor, mapping)
    one = unit.code if whole_unit(marks) else ""
    whole = Whole(one, mapping.whole, period)
    return drawing.read(mapping, marks, content or drawing.content_of(mapping.file), whole)
