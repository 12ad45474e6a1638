"""Cross-checks: each finds what it is there for, at the cell it concerns, and nothing else."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thonmoi.criteria.rules import Kind
from thonmoi.monitoring.rules.checks import Base, Check, Figure, findings

NUMBERS = st.none() | st.decimals(0, 10_000, places=2)
HOUSEHOLDS = Base("households", "Số hộ", Decimal(1300), date(2025, 1, 1))


def figure(value, kind=Kind.PERCENT, *, pk=1, measure="x", **more):
    numbers = {k: Decimal(v) if isinstance(v, str) else v for k, v in more.items()}
    given = None if value is None else Decimal(value)
    return Figure(pk, f"{pk}.1", measure, kind, given, **numbers)


def checks(*figures):
    return {pk: [one.check for one in found] for pk, found in findings(figures).items()}


@pytest.mark.parametrize(
    ("one", "found"),
    [
        (figure("58.9", before="71.3"), [Check.FALL]),
        (figure("61.3", before="71.3"), []),
        (figure("95", before="60"), [Check.JUMP]),
        (figure("90", before="60"), []),
        (figure("31", Kind.NUMBER, before="10"), [Check.JUMP]),
        (figure("30", Kind.NUMBER, before="10"), []),
        (figure("3", Kind.MONEY, before="10"), [Check.JUMP]),
        (figure("5", Kind.NUMBER, before="0"), []),
        (figure("95", base=HOUSEHOLDS, numerator="950", denominator="1000"), [Check.BASE]),
        (figure("95", base=HOUSEHOLDS, numerator="1200", denominator="1290"), []),
        (figure("95", is_met=True, open_tasks=2), [Check.TASKS]),
        (figure("95", is_met=False, open_tasks=2), []),
        (figure("7", Kind.NUMBER, target="3"), [Check.TARGET]),
        (figure("6", Kind.NUMBER, target="3"), []),
        (figure("9", others=tuple(map(Decimal, (80, 82, 84, 86, 88)))), [Check.OUTLIER]),
        (figure("9", others=tuple(map(Decimal, (80, 82, 84, 86)))), []),
        (figure("9", others=tuple(map(Decimal, (80, 80, 80, 80, 80)))), []),
        (figure(None, before="71"), []),
    ],
)
def test_each_check_at_its_bound(one, found):
    assert checks(one).get(1, []) == found


def test_a_part_is_not_above_its_whole():
    part = figure("60", pk=2, measure="trained-workers-with-certificate")
    whole = figure("50", pk=1, measure="trained-workers")
    assert checks(part, whole) == {2: [Check.PART]}
    assert checks(part, figure("60", pk=1, measure="trained-workers")) == {}


def test_rates_over_the_same_households_have_one_denominator():
    first = figure("95", pk=1, base=HOUSEHOLDS, numerator="1250", denominator="1300")
    second = figure("95", pk=2, base=HOUSEHOLDS, numerator="1250", denominator="1310")
    assert checks(first, second) == {2: [Check.SAME_BASE]}
    assert checks(first, first) == {}


@given(st.lists(st.tuples(st.sampled_from(Kind), NUMBERS, NUMBERS, NUMBERS, NUMBERS), max_size=6))
def test_no_sheet_breaks_the_checks(rows):
    figures = [
        Figure(pk, str(pk), "trained-workers", kind, value, before=before, target=target,
               denominator=down, base=HOUSEHOLDS, others=(Decimal(1),) * 9)
        for pk, (kind, value, before, target, down) in enumerate(rows)
    ]  # fmt: skip
    found = findings(figures)
    assert set(found) <= {one.indicator_id for one in figures}
    assert all(str(one.sentence) for many in found.values() for one in many)
