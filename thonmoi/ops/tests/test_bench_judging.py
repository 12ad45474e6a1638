"""The nation is judged by a new set within ten seconds; the bench says how long it took."""

from thonmoi.criteria.rules import judge
from thonmoi.ops import bench
from thonmoi.ops.bench import judging


def test_b02_the_nation_is_judged_within_ten_seconds():
    rows = bench.rows("judging")
    assert [(row["what"], row["communes"], row["verdicts"]) for row in rows] == [
        ("judged by a new set", 160, 160 * 47),
        ("judged by a new set", 3_321, 3_321 * 47),
        ("what it changes", 160, 160 * 47 * 2),
        ("what it changes", 3_321, 3_321 * 47 * 2),
    ]
    assert rows[0]["ratio"] == 1
    assert rows[1]["seconds"] <= 10
    assert rows[1]["ratio"] < 3 * 3_321 / 160
    assert rows[2]["seconds"] <= 2


def test_the_figures_are_the_same_every_time_and_of_every_outcome():
    criteria = judging.a_set(90)
    assert (len(criteria), sum(len(one.indicators) for one in criteria)) == (10, 47)
    found = judging.communes(criteria, 20)
    assert found == judging.communes(criteria, 20)
    outcomes = {
        judge(line, readings[line.measure], group, 2026).outcome
        for group, readings in found
        for one in criteria
        for line in one.indicators
    }
    assert outcomes >= {"met", "not_met", "no_data"}
