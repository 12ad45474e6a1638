"""Matching a revised text with its plan: no clause lost, none matched twice, words told true."""

from collections import Counter
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from thonmoi.intake.reader import read_text
from thonmoi.intake.rules.revising import (
    Match,
    Said,
    State,
    compare,
    lines,
    matched,
    of_facts,
    pieces,
)
from thonmoi.intake.rules.revising.recognising import likely
from thonmoi.intake.rules.revising.turns import Turn
from thonmoi.intake.tests import world
from thonmoi.plans.rules import Comparator, DutyRole
from thonmoi.plans.rules.facts import (
    DutyFacts,
    PlanFacts,
    TargetFacts,
    TaskFacts,
    WorkFacts,
)

VOCABULARY = (
    "xã", "đạt", "chuẩn", "95%", "97%", "nhà", "văn", "hóa", "ấp", "tiêu", "chí", "thu", "nhập",
)  # fmt: skip
WORDS = st.sampled_from(VOCABULARY)
TEXT = st.lists(WORDS, max_size=8).map(" ".join)
PATH = st.lists(st.sampled_from(["I", "II", "1", "2", "-1", "-2", "a"]), min_size=1, max_size=3)
CLAUSES = st.lists(
    st.tuples(PATH.map(".".join), TEXT), max_size=14, unique_by=lambda one: one[0]
).map(lambda many: [Said(path, words) for path, words in many])
deep = settings(max_examples=60, deadline=None)


@deep
@given(CLAUSES, CLAUSES)
def test_no_clause_is_lost_or_matched_twice(old, new):
    found = matched(old, new)
    assert [match.path for match in found] == [one.path for one in new]
    used = [match.old_path for match in found if match.old_path]
    assert len(set(used)) == len(used)
    assert set(used) <= {one.path for one in old}
    told = lines(old, new, found)
    assert [line.path for line in told if line.path] == [one.path for one in new]
    shown = Counter(line.old_path for line in told if line.old_path)
    assert shown == Counter(one.path for one in old)


@deep
@given(CLAUSES, CLAUSES, st.data())
def test_what_a_person_matched_stands(old, new, data):
    if not old or not new:
        return
    path = data.draw(st.sampled_from(new)).path
    before = data.draw(st.sampled_from(["", *(one.path for one in old)]))
    found = {match.path: match for match in matched(old, new, {path: before})}
    assert (found[path].old_path, found[path].is_sure, found[path].is_by_hand) == (
        before,
        True,
        True,
    )
    assert sum(match.old_path == before for match in found.values() if before) == bool(before)


@deep
@given(CLAUSES)
def test_the_same_text_is_unchanged(clauses):
    told = lines(clauses, clauses, matched(clauses, clauses))
    assert {line.state for line in told} <= {State.SAME}
    assert all(line.old_path == line.path for line in told)


@deep
@given(TEXT, TEXT)
def test_pieces_give_both_texts_back(old, new):
    found = pieces(old, new)
    assert "".join(p.text for p in found if p.turn is not Turn.STRUCK) == new
    if old != new:
        assert "".join(p.text for p in found if p.turn is not Turn.PUT_IN) == old


FIGURE = st.integers(1, 99).map(Decimal)
PLAN = st.builds(
    lambda targets, works, tasks, duties: PlanFacts(
        year=2025,
        title="",
        issuer_text="",
        targets=tuple(targets),
        works=tuple(works),
        tasks=tuple(tasks),
        duties=tuple(duties),
    ),
    st.lists(
        st.builds(
            lambda clause, what, value: TargetFacts(
                clause, f"{what} {value}%", what, Comparator.AT_LEAST, 1, value
            ),
            st.sampled_from("ABC"), TEXT, FIGURE,
        ),
        max_size=5,
    ),
    st.lists(
        st.builds(
            lambda clause, what, place: WorkFacts(
                "k", clause, what, 1, "xây", what, place_text=place
            ),
            st.sampled_from("ABC"), TEXT, st.sampled_from(["ấp 1", "ấp 2", ""]),
        ),
        max_size=5,
    ),
    st.lists(
        st.builds(lambda clause, text: TaskFacts(clause, text, 1), st.sampled_from("ABC"), TEXT),
        max_size=5,
    ),
    st.lists(
        st.builds(
            lambda clause, who: DutyFacts(clause, who, who, DutyRole.LEAD),
            st.sampled_from("ABC"), TEXT,
        ),
        max_size=4,
    ),
)  # fmt: skip


@deep
@given(PLAN, PLAN)
def test_what_binds_is_in_one_change_and_no_row_goes_on_twice(old, new):
    parts = of_facts(old)
    clauses = [Said(path, path) for path in "ABC"]
    told = lines(clauses, clauses, [Match(path, path) for path in "ABC"])
    found = compare(new, parts, told)
    olds = Counter((c.old.kind, c.old.ref) for c in found.changes if c.old)
    news = Counter((c.new.kind, c.new.ref) for c in found.changes if c.new)
    assert olds == Counter((part.kind, part.ref) for part in parts)
    assert news == Counter((part.kind, part.ref) for part in of_facts(found.facts))
    for rows in found.carried.rows.values():
        assert len(set(rows.values())) == len(rows)


@deep
@given(PLAN)
def test_the_same_plan_goes_on_whole(plan):
    clauses = [Said(path, path) for path in "ABC"]
    told = lines(clauses, clauses, [Match(path, path) for path in "ABC"])
    found = compare(plan, of_facts(plan), told)
    assert all(change.old and change.new for change in found.changes)
    assert found.facts == plan


def said(words: str) -> list[Said]:
    return [Said(one.path, one.whole, one.label) for one in read_text(words).clauses]


def states(words: str) -> dict[str, State]:
    old, new = said(world.text()), said(words)
    return {line.path or line.old_path: line.state for line in lines(old, new, matched(old, new))}


def test_a_section_taken_out_leaves_its_neighbour_unmoved():
    """Section IV.2 is gone, IV.3 becomes IV.2: its criteria are not those of the other commune."""
    text = world.text()
    start = text.index("2. Xã phấn đấu về đích nông thôn mới nâng cao năm 2025")
    end = text.index("\n3. ", start) + 1
    words = text[:start] + text[end:].replace("3. ", "2. ", 1)
    found = states(words)
    assert found["IV.2.a"] is State.SAME
    assert sum(state is State.REMOVED for state in found.values()) > 15
    assert State.CHANGED not in {found[path] for path in found if path.startswith("IV.2.")}


def test_a_bullet_put_in_moves_nothing():
    found = states(world.revised())
    counts = Counter(found.values())
    assert (counts[State.ADDED], counts[State.REMOVED], counts[State.MOVED]) == (1, 1, 0)
    assert counts[State.CHANGED] == 1


def test_a_bullet_that_changes_place_is_moved():
    text = world.text()
    line = "- Đẩy nhanh tiến độ, sớm hoàn thiện tiêu chí Quy hoạch tại tất cả các xã.\n"
    later = "- Sơ kết Chương trình năm 2025."
    found = states(text.replace(line, "", 1).replace(later, f"{line}\n{later}", 1))
    assert Counter(found.values())[State.MOVED] == 1


def test_figures_are_struck_whole():
    found = pieces("đạt từ 95% trở lên (44 hộ)", "đạt từ 97,5% trở lên (40 hộ)")
    assert [(p.text, p.turn) for p in found if p.turn is not Turn.KEPT] == [
        ("95%", Turn.STRUCK),
        ("97,5%", Turn.PUT_IN),
        ("44", Turn.STRUCK),
        ("40", Turn.PUT_IN),
    ]


class Followed:
    def __init__(self, number: str, title: str, year: int = 2025, kind: str = "KH") -> None:
        self.number, self.title, self.year, self.kind = number, title, year, kind


def test_a_revision_is_recognised_by_number_or_by_kind_year_and_title():
    title = "Triển khai thực hiện Chương trình nông thôn mới năm 2025"
    document = {"kind": "KH", "number": None, "title": f"Điều chỉnh {title}"}
    same, other = Followed("", title), Followed("", "Phòng chống thiên tai năm 2025")
    assert likely(document, 2025, [other, same]) == [same]
    assert likely(document, 2024, [same]) == []
    numbered = Followed("33/KH-UBND", "Tên khác", 2023)
    assert likely({**document, "number": "33/KH-UBND"}, 2025, [same, numbered])[0] is numbered
