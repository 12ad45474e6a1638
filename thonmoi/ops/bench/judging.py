"""Judging by a new set: a province of 160 communes, and the nation, by 47 indicators.

Everything is made here and judged in memory, through the rules alone: three groups of communes,
ten criteria, rates, numbers, grades and what is met as described, a tenth without data. The
reference is the province judged once; seconds are those of the processor.
"""

import random
import time
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from thonmoi.criteria.rules import (
    Confidence,
    Criterion,
    Direction,
    Indicator,
    Kind,
    Reading,
    Threshold,
    judge,
    judge_criterion,
)
from thonmoi.monitoring.rules import effects

PROVINCE, NATION, YEAR = 160, 3_321, 2026
CRITERIA, INDICATORS = 10, 47
GROUPS = ("nhom_1", "nhom_2", "nhom_3")
GRADES = ("Yếu", "Trung bình", "Khá", "Tốt")
Commune = tuple[str, dict[str, Reading]]


def run() -> list[dict[str, Any]]:
    """Rows: what was judged, of how many communes, verdicts, seconds, µs a verdict, ratio."""
    before, after = a_set(90), a_set(95)
    nation = communes(after, NATION)
    rows = [
        _row("judged by a new set", PROVINCE, 1, lambda: judged(after, nation[:PROVINCE])),
        _row("judged by a new set", NATION, 1, lambda: judged(after, nation)),
        _row("what it changes", PROVINCE, 2, lambda: changed(before, after, nation[:PROVINCE])),
        _row("what it changes", NATION, 2, lambda: changed(before, after, nation)),
    ]
    for row in rows:
        row["ratio"] = round(row["seconds"] / rows[0]["seconds"], 2)
    return rows


def a_set(rate: int) -> tuple[Criterion, ...]:
    """Ten criteria with 47 indicators in all; rates ask for `rate` less five for each group."""
    lines = [indicator(number, rate) for number in range(1, INDICATORS + 1)]
    return tuple(
        Criterion(str(number), f"Tiêu chí {number} (bench)", tuple(lines[number - 1 :: CRITERIA]))
        for number in range(1, CRITERIA + 1)
    )


def indicator(number: int, rate: int) -> Indicator:
    """A made-up indicator; its kind goes round."""
    kinds: tuple[tuple[Kind, Direction, str, Decimal | str], ...] = (
        (Kind.PERCENT, Direction.AT_LEAST, "%", Decimal(rate)),
        (Kind.BOOLEAN, Direction.PASS, "", "Đạt"),
        (Kind.NUMBER, Direction.AT_LEAST, "sản phẩm", Decimal(2)),
        (Kind.ORDINAL, Direction.AT_LEAST, "", "Khá"),
    )
    kind, direction, unit, value = kinds[number % len(kinds)]
    values = [Decimal(rate - 5 * n) if kind is Kind.PERCENT else value for n in range(3)]
    return Indicator(
        str(number),
        f"Chỉ tiêu {number} (bench)",
        kind,
        direction,
        unit=unit,
        measure=f"bench-{number}",
        scale=GRADES,
        default_group="",
        wording=Confidence.FOUND,
        thresholds=tuple(
            Threshold(group, one, confidence=Confidence.FOUND)
            for group, one in zip(GROUPS, values, strict=True)
        ),
    )


def communes(criteria: tuple[Criterion, ...], count: int) -> list[Commune]:
    """Communes as (group, readings by measure), the same in every run."""
    chance = random.Random(47)  # noqa: S311  no secret, the same figures every time
    lines = [line for one in criteria for line in one.indicators]
    return [
        (chance.choice(GROUPS), {line.measure: _reading(line, chance) for line in lines})
        for _number in range(count)
    ]


def _reading(line: Indicator, chance: random.Random) -> Reading:
    if chance.random() < 0.1:
        return Reading(None)
    match line.kind:
        case Kind.PERCENT:
            return Reading(Decimal(chance.randrange(7000, 10000)) / 100)
        case Kind.BOOLEAN:
            return Reading(chance.random() < 0.8)
        case Kind.NUMBER:
            return Reading(Decimal(chance.randrange(6)))
        case _:
            return Reading(chance.choice(GRADES))


def judged(criteria: tuple[Criterion, ...], found: list[Commune]) -> int:
    """Judge every criterion of every commune; the number of criteria proposed as met."""
    return sum(
        judge_criterion(
            [judge(line, readings[line.measure], group, YEAR) for line in one.indicators]
        ).outcome
        == "met"
        for group, readings in found
        for one in criteria
    )


def changed(
    before: tuple[Criterion, ...], after: tuple[Criterion, ...], found: list[Commune]
) -> int:
    """Judge by both sets and compare; the number of indicators that would be lost."""
    old = {line.measure: line for one in before for line in one.indicators}
    lost = 0
    for group, readings in found:
        for one in after:
            for line in one.indicators:
                reading = readings[line.measure]
                was = judge(old[line.measure], reading, group, YEAR)
                lost += effects.effect(was, judge(line, reading, group, YEAR)) == "lost"
    return lost


def _row(what: str, count: int, times: int, work: Callable[[], int]) -> dict[str, Any]:
    start = time.process_time()
    found = work()
    seconds = time.process_time() - start
    verdicts = count * INDICATORS * times
    return {
        "what": what,
        "communes": count,
        "verdicts": verdicts,
        "found": found,
        "seconds": round(seconds, 3),
        "us_each": round(seconds * 1e6 / verdicts, 1),
    }
