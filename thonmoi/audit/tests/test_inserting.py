"""Many rows in one statement are the rows that one by one would be, and their log says the same."""

import json
from datetime import date
from decimal import Decimal

import pytest

from thonmoi.audit import inserting
from thonmoi.audit.encoding import (
    HIDDEN,
    columns,
    encode_field,
    hidden_fields,
    row_name,
    snapshot,
)
from thonmoi.audit.models import Event
from thonmoi.audit.tests.test_deeds import deed, run
from thonmoi.audit.writes import add_many
from thonmoi.kernel import clock
from thonmoi.monitoring.models import BaseFigure
from thonmoi.units.models import Unit
from thonmoi.units.rules import Level

__all__ = ["deed"]
pytestmark = pytest.mark.django_db
MANY = 2 * inserting.FEW + 300
"""More than one statement of SQLite can carry."""


def unit(number):
    return Unit(
        code=f"x{number}",
        level=Level.HAMLET,
        kind="ấp",
        name=f"Ấp {number} “đẹp” %s",
        path=f"vn/x{number}/",
        valid_from=date(2025, 1, 1) if number % 2 else None,
    )


def as_was_logged(row):
    """What the log held before it knew which values need no encoding."""
    hidden = hidden_fields(type(row))
    return {
        f.attname: HIDDEN if f.attname in hidden else encode_field(f, getattr(row, f.attname))
        for f in row._meta.concrete_fields
        if not f.primary_key
    }


def inserted(deed, rows):
    """The rows put in within a deed, as every write is."""
    return run(deed(lambda place, *, by: inserting.insert(rows)))


def test_rows_read_back_as_they_were_and_in_order(deed):
    rows = inserted(deed, [unit(number) for number in range(MANY)])
    assert len({row.pk for row in rows}) == MANY
    for row, held in zip(
        rows, Unit.objects.filter(code__startswith="x").order_by("pk"), strict=True
    ):
        assert (row.pk, snapshot(row)) == (held.pk, snapshot(held))
        assert snapshot(row) == as_was_logged(row)
        assert not row._state.adding


def test_rows_that_nobody_needs_back_are_there_and_in_the_log(deed):
    """With a value that is encoded, one that is missing, and in more than one statement."""
    names = [name for name, *_more in columns(Unit)]
    rows = ({name: getattr(unit(number), name) for name in names} for number in range(MANY))
    run(deed(lambda place, *, by: add_many(Unit, rows)))
    held = {row_name(row): snapshot(row) for row in Unit.objects.filter(code__startswith="x")}
    assert json.loads(Event.objects.latest("seq").changes) == {
        name: {field: [None, v] for field, v in fields.items() if v is not None}
        for name, fields in held.items()
    }
    assert len(held) == MANY
    with pytest.raises(RuntimeError, match="outside a deed"):
        add_many(Unit, [])


def test_few_and_none(deed):
    assert inserting.insert([]) == []
    assert [row.code for row in inserted(deed, [unit(1), unit(2)])] == ["x1", "x2"]


def test_other_values_are_encoded_by_their_fields():
    row = BaseFigure(
        unit_id=1, kind="households", value=Decimal("12.50"), on=date(2025, 6, 1), at=clock.now()
    )
    assert snapshot(row) == as_was_logged(row)
    assert snapshot(row)["value"] == "12.5"
