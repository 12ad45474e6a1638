"""Sets as packs write them: reading, overlaying, checking; the packs themselves."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from thonmoi.criteria.rules import (
    Confidence,
    CriteriaSet,
    Direction,
    Kind,
    Outcome,
    Reading,
    SetState,
    Severity,
    Threshold,
    check,
    check_inheritance,
    judge,
    overlay,
    read_set,
)

PACKS = Path(__file__).parents[3] / "packs"
FILES = sorted(PACKS.glob("criteria-*/qd*.yaml"))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(
        st.sampled_from(["code", "name", "criteria", "indicators", "thresholds", "kind", "years",
                         "groups", "values", "scale", "scales", "confidence", "document", "date"]),
        inner, max_size=4,
    ),
    max_leaves=20,
)  # fmt: skip


def load(code: str) -> CriteriaSet:
    path = next(file for file in FILES if file.stem == code)
    criteria_set, findings = read_set(yaml.safe_load(path.read_text(encoding="utf-8")))
    assert criteria_set is not None
    assert findings == []
    return criteria_set


def advanced() -> CriteriaSet:
    return overlay(load("qd318-nang-cao"), load("qd1361-nang-cao"))


def indicator(criteria_set: CriteriaSet, code: str):
    return next(line for c in criteria_set.criteria for line in c.indicators if line.code == code)


def codes(findings) -> set[str]:
    return {finding.code for finding in findings}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_pack_reads_without_errors(path):
    criteria_set = load(path.stem)
    assert criteria_set.code == path.stem
    if criteria_set.overlay_on:
        base = load(criteria_set.overlay_on)
        assert check_inheritance(base, criteria_set) == []
        criteria_set = overlay(base, criteria_set)
    assert {finding.code for finding in check(criteria_set)} <= {"set.few_indicators"}


@pytest.mark.parametrize(
    ("code", "criteria", "indicators"),
    [("qd318-ntm", 19, 57), ("qd318-nang-cao", 19, 75), ("qd319-kieu-mau", 4, 4),
     ("qd320-huyen-ntm", 9, 3), ("qd51-ntm", 10, 0)],
)  # fmt: skip
def test_sets_have_their_criteria_and_indicators(code, criteria, indicators):
    loaded = load(code)
    assert len(loaded.criteria) == criteria
    assert sum(len(c.indicators) for c in loaded.criteria) == indicators


def test_sets_whose_text_was_not_found_are_drafts():
    drafts = {path.stem for path in FILES if load(path.stem).state is SetState.DRAFT}
    assert drafts == {"qd1471-khu-dan-cu-kieu-mau", "qd51-ntm"}
    assert all(
        line.thresholds == ()
        for code in drafts for c in load(code).criteria for line in c.indicators
    )  # fmt: skip


def test_the_provincial_set_adds_criterion_20_and_keeps_the_rest():
    merged = advanced()
    assert [c.code for c in merged.criteria] == [str(n) for n in range(1, 21)]
    assert sum(len(c.indicators) for c in merged.criteria) == 76
    assert merged.criteria[19].name == "Khu dân cư nông thôn mới kiểu mẫu"
    assert not merged.criteria[19].is_complete
    assert merged.group == "dnb"
    assert merged.document.number == "1361/QĐ-UBND"
    assert merged.requires == ("qd1360-ntm",)


def test_the_share_the_plan_counts_as_met_goes_to_a_person():
    line = indicator(advanced(), "18.7")
    assert line.upper_bound == Decimal("97.74")
    assert line.thresholds == ()
    assert judge(line, Reading(Decimal("97.74")), "dnb", 2025).outcome is Outcome.PERSON_DECIDES


def test_thresholds_are_kept_with_what_is_known_of_them():
    insurance = indicator(advanced(), "14.1")
    verdict = judge(insurance, Reading(Decimal("95.2")), "dnb", 2025)
    assert (verdict.outcome, verdict.mark) == (Outcome.MET, Confidence.RECALLED)
    smartphones = indicator(advanced(), "8.2")
    assert judge(smartphones, Reading(Decimal(99)), "dnb", 2025).outcome is Outcome.PERSON_DECIDES
    income = indicator(overlay(load("qd318-ntm"), load("qd1360-ntm")), "10.1")
    assert judge(income, Reading(Decimal(62)), "dnb", 2022).outcome is Outcome.MET
    assert judge(income, Reading(Decimal(99)), "dnb", 2025).outcome is Outcome.PERSON_DECIDES
    schools = indicator(load("qd318-ntm"), "5.1")
    assert judge(schools, Reading(Decimal(100)), "tn", 2025).reason.code == "threshold.conditional"


def test_every_measure_that_a_set_reads_is_listed():
    listed = yaml.safe_load((PACKS / "criteria-2021-2025/measures.yaml").read_text("utf-8"))
    by_code = {measure["code"]: measure for measure in listed["measures"]}
    assert len(by_code) == len(listed["measures"])
    for path in FILES:
        for criterion in load(path.stem).criteria:
            for line in criterion.indicators:
                assert by_code[line.measure]["kind"] == line.kind
                assert (by_code[line.measure]["unit"] or "") == line.unit


def test_laying_a_set_over_its_base_twice_changes_nothing():
    base, top = load("qd318-nang-cao"), load("qd1361-nang-cao")
    assert overlay(overlay(base, top), top).criteria == overlay(base, top).criteria


def test_a_set_is_checked_in_all_its_parts_at_once():
    good = load("qd318-nang-cao")
    line = indicator(good, "14.1")
    broken = replace(
        line, name="", measure="", direction=Direction.PASS,
        thresholds=(Threshold("sao-hoa", "chín mươi"), Threshold("sao-hoa", None)),
    )  # fmt: skip
    graded = replace(indicator(good, "3.6"), thresholds=(Threshold("chung", "Xuất sắc"),))
    criteria = [
        replace(c, name="" if c.code == "14" else c.name, indicators=tuple(
            {"14.1": broken, "3.6": graded}.get(i.code, i) for i in c.indicators))
        for c in good.criteria
    ]  # fmt: skip
    bad = replace(good, criteria=(*criteria, criteria[0]), first_year=2026, name=" ")
    assert codes(check(bad)) == {
        "set.no_name", "set.years", "set.many_criteria",
        "set.many_indicators", "criterion.duplicate", "criterion.no_name",
        "indicator.duplicate", "indicator.no_name", "indicator.no_measure", "indicator.direction",
        "threshold.unknown_group", "threshold.duplicate", "threshold.kind", "threshold.off_scale",
    }  # fmt: skip
    assert any(found.level is Severity.ERROR for found in check(bad))
    assert all(str(found.message) for found in check(bad))


def test_a_wrong_word_or_figure_is_a_finding_and_the_rest_is_kept():
    raw = yaml.safe_load((PACKS / "criteria-2021-2025/qd319-kieu-mau.yaml").read_text("utf-8"))
    raw["level"] = "sieu-cap"
    raw["criteria"][1]["indicators"][0]["thresholds"] = {"chung": "110 %"}
    del raw["criteria"][0]["code"]
    loaded, findings = read_set(raw)
    assert codes(findings) == {"field.unknown_word", "field.not_a_number", "field.missing"}
    assert loaded is not None
    assert len(loaded.criteria) == 4
    assert loaded.criteria[1].indicators[0].kind is Kind.PERCENT


def test_what_is_no_set_is_refused_as_a_finding():
    assert read_set(None)[0] is None
    assert codes(read_set({"format": "thonmoi/units/1"})[1]) == {"set.unreadable"}


@given(st.dictionaries(st.sampled_from(["id", "criteria", "groups", "years", "scales", "document",
                                        "expected", "requires", "name"]), JSON))  # fmt: skip
def test_reading_never_fails(raw):
    loaded, _findings = read_set({"format": "thonmoi/criteria-set/1", **raw})
    assert loaded is not None
    assert isinstance(check(loaded), list)
