"""The words: every figure traced, nothing said that the facts do not say."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from thonmoi.criteria.rules import Standing
from thonmoi.criteria.rules.comparing import Reach
from thonmoi.kernel.periods import Period
from thonmoi.reports.facts import CheckingFacts, CommuneFacts, Facts, Mark, SentFacts
from thonmoi.reports.narrative import SECTIONS, narrative, section_of
from thonmoi.reports.narrative.naming import clause_words, clauses_words
from thonmoi.reports.narrative.saying import BY_PLAN, day_words
from thonmoi.reports.narrative.spans import before_words, next_words, span_words
from thonmoi.reports.tests.rich import ALL
from thonmoi.reports.tests.samples import FACTS, SET, TAN_LOI, TARGETS, marks

WHO = "Văn phòng Điều phối"
EMPTY = Facts("694", "huyện A", "district", "2025-Q2", date(2025, 6, 17), date(2025, 3, 31))
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
NOT_FIGURES = re.compile(
    r"năm \d{4}|\b[69] tháng|IV\.\d[\w.]*|III\.\d[\w.]*|gạch đầu dòng \d+(?:, \d+)*|\(\d\)"
    r"|giai đoạn \d{4} - \d{4}"
)
"""Names of periods and years, and where a clause stands."""
RICH = replace(
    FACTS,
    communes=(
        replace(TAN_LOI, marks=(replace(marks((5, 6))[0], is_by_plan=False), *marks((5, 6))[1:])),
        *FACTS.communes[1:],
    ),
    checking=CheckingFacts(12, 3, 4),
    sent=SentFacts("2025-H1", ("Tân Lợi",), ("An Khương",)),
    documents=("Quyết định số 5/QĐ-UBND ngày 05/5/2025",),
    documents_total=11,
)


def texts(facts):
    return {para.key: para.text for para in narrative(facts, WHO)}


@pytest.mark.parametrize("facts", [FACTS, RICH, EMPTY, *ALL.values()])
def test_every_number_is_a_traced_figure(facts):
    for para in narrative(facts, WHO):
        said = para.text
        for quoted in (
            *facts.documents,
            *(words for t in facts.targets for words in (t.said, t.what)),
            *(band.label for one in facts.sets for band in one.bands),
            *(one.name for one in facts.projects),
        ):
            said = said.replace(quoted, "")
        found = set(NUMBER.findall(NOT_FIGURES.sub("", said)))
        traced = {number for one in para.figures for number in NUMBER.findall(one.text)}
        assert found <= traced, (para.key, said)
        assert all(one.text in para.text for one in para.figures)


@pytest.mark.parametrize("facts", [FACTS, RICH, EMPTY, *ALL.values()])
def test_keys_are_unique_and_belong_to_a_section(facts):
    keys = [para.key for para in narrative(facts, WHO)]
    assert len(keys) == len(set(keys))
    assert [SECTIONS.index(section_of(key)) for key in keys] == sorted(
        SECTIONS.index(section_of(key)) for key in keys
    )


def test_what_the_plan_alone_says_is_said_to_be_so():
    found = texts(FACTS)
    for key in ("II.2/commune-25342", "II.2/set-qd1361-nang-cao", "III.2/not-met-25361"):
        assert BY_PLAN in found[key], key
    assert "đạt 15/20 tiêu chí" in found["II.2/commune-25342"]
    assert "05 tiêu chí chưa đạt: Quy hoạch, Giáo dục, Văn hóa" in found["II.2/commune-25342"]


def test_a_confirmed_criterion_is_counted_apart():
    assert f"(kết quả của 19 tiêu chí {BY_PLAN})" in texts(RICH)["II.2/commune-25342"]


def test_change_since_the_period_before():
    found = texts(RICH)
    assert "tăng 03 tiêu chí so với quý I năm 2025" in found["II.2/commune-25342"]
    assert found["III.1/gained-25342"].startswith("Xã Tân Lợi đạt thêm 03 tiêu chí")


def test_without_figures_before_nothing_is_compared():
    silent = replace(TAN_LOI, before=())
    found = texts(replace(FACTS, communes=(silent,)))
    assert "Chưa có số liệu quý I năm 2025 để so sánh." in found["II.2/commune-25342"]
    assert "III.1/gained-25342" not in found


def test_without_a_plan_nothing_is_said_of_one():
    assert not [text for text in texts(EMPTY).values() if "Kế hoạch" in text]


def test_empty_facts_tell_only_of_missing_data():
    found = narrative(EMPTY, WHO)
    assert {p.key for p in found if not p.is_silent} == {
        "0/opening", "0/source", "II.2/area", "Z/closing"
    }  # fmt: skip


def test_a_target_says_what_it_comes_to():
    reached = replace(TARGETS[0], now=Decimal(0), now_on=date(2025, 6, 1), reach=Reach.REACHED)
    found = texts(replace(FACTS, targets=(reached, *TARGETS[1:])))
    assert found["II.1/target-IV.1.-3.1"].startswith("Tỷ lệ hộ nghèo: 0% (ngày 01/6/2025), đạt")
    assert (
        "01 mục tiêu đạt, 01 mục tiêu chưa đạt, 01 mục tiêu chưa có số liệu"
        in (found["II.1/targets"])
    )


def test_a_reason_of_a_division_is_told_and_one_of_the_plan_is_not():
    told = Mark("1", Standing.NOT_MET, "", "Chưa phê duyệt quy hoạch.")
    one = CommuneFacts("1", "A", SET.slug, TAN_LOI.aim, marks=(told,))
    found = texts(replace(FACTS, communes=(one,)))
    assert found["III.3/reasons-1"] == "Xã A, tiêu chí Quy hoạch: Chưa phê duyệt quy hoạch."
    silent = replace(one, marks=(replace(told, is_by_plan=True),))
    assert "III.3/reasons" in texts(replace(FACTS, communes=(silent,)))


@pytest.mark.parametrize(
    ("code", "span", "before", "after"),
    [
        ("2025-Q1", "quý I năm 2025", "quý IV năm 2024", "quý II năm 2025"),
        ("2025-Q4", "quý IV năm 2025", "quý III năm 2025", "quý I năm 2026"),
        ("2025-H1", "6 tháng đầu năm 2025", "cuối năm 2024", "6 tháng cuối năm 2025"),
        ("2025-9M", "9 tháng đầu năm 2025", "cuối năm 2024", "3 tháng cuối năm 2025"),
        ("2025-Y", "năm 2025", "cuối năm 2024", "năm 2026"),
        ("2021-2025", "giai đoạn 2021 - 2025", "cuối năm 2021", "giai đoạn 2026 - 2030"),
    ],
)
def test_spans(code, span, before, after):
    period = Period.parse(code)
    assert (span_words(period), before_words(period), next_words(period)) == (span, before, after)


def test_s23_works_that_are_late_are_told_with_their_reason():
    found = texts(ALL["half"])
    assert found["II.1/late-1"] == (
        "Xã Tân Lợi: Xây mới nhà văn hóa ấp Phú Miêng, chậm 17 ngày so với thời hạn 31/5/2025, "
        "khối lượng 85%; nguyên nhân: Mưa kéo dài."
    )
    assert found["II.1/late-3"].endswith("; chưa ghi nguyên nhân.")
    assert "trong đó 01 công trình chưa ghi nguyên nhân" in found["III.2/late"]


def test_s23_what_changed_since_a_year_ago_names_the_criteria():
    said = texts(ALL["half"])["II.2/same"]
    assert said.startswith("So với cùng kỳ năm 2024: xã Tân Lợi tăng 06 tiêu chí (đạt thêm Quy hoạ")
    assert "xã Minh Tâm giảm 01 tiêu chí (đạt thêm Điện; không còn đạt Quy hoạch, Môi" in said
    alone = replace(ALL["half"], communes=tuple(replace(c, same=None) for c in RICH.communes))
    assert "Chưa có số liệu cùng kỳ năm 2024" in texts(alone)["II.2/same"]
    assert "II.2/same" not in texts(ALL["term"])


def test_s23_natures_of_capital_are_never_mixed_and_gifts_have_no_plan():
    found = texts(ALL["half"])
    assert "kế hoạch năm 2025 là 30.501 triệu đồng" in found["II.3/investment"]
    assert "10.201 triệu đồng, đạt 33,44% kế hoạch" in found["II.3/investment"]
    assert "cùng kỳ năm 2024 là 5.000 triệu đồng, tăng 3.101 triệu đồng" in found["II.3/investment"]
    assert "kế hoạch" not in found["II.3/gift"]


def test_words_of_communes_are_told_as_theirs():
    found = texts(ALL["half"])
    assert found["V/written-25342-1"] == "Theo báo cáo của xã Tân Lợi: Đề nghị bố trí vốn."


def test_days_and_clauses_as_documents_write_them():
    assert day_words(date(2025, 1, 5)) == "05/01/2025"
    assert day_words(date(2025, 6, 17)) == "17/6/2025"
    assert clause_words("IV.2.1.c.-3 và I.p1") == "IV.2.1.c, gạch đầu dòng 3 và I, đoạn 1"


def test_communes_of_which_the_same_is_said_share_a_sentence():
    met = tuple(Mark(str(n), Standing.MET) for n in range(1, 21))
    now = (Mark("1", Standing.NOT_MET, reason="Chưa duyệt."), *met[1:])
    same = CommuneFacts("1", "A", SET.slug, marks=now, before=met)
    rows = (same, replace(same, code="2", name="B"), replace(same, code="3", name="C", before=()))
    facts = replace(FACTS, communes=rows)
    found = texts(facts)
    assert found["II.2/change-1"] == "Các xã A, B không còn đạt 01 tiêu chí: Quy hoạch."
    assert found["III.2/lost-1"] == "Các xã A, B không còn đạt 01 tiêu chí: Quy hoạch."
    assert found["III.3/reasons-1"] == "Các xã A, B, C, tiêu chí Quy hoạch: Chưa duyệt."
    traced = {f.key for p in narrative(facts, WHO) if p.key == "II.2/change-1" for f in p.figures}
    assert traced == {"communes.1.lost", "communes.2.lost"}
    assert " 0 xã" not in " ".join(found.values()), "nothing is counted that is not there"


def test_bullets_of_one_place_are_cited_together():
    said = clauses_words(["IV.1.-1", "IV.1.-6", "IV.2.a", "V.-2"])
    assert said == "mục IV.1, các gạch đầu dòng 1, 6; mục IV.2.a; mục V, gạch đầu dòng 2"
