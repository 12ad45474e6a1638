"""The page of a proposal: filters, what is bound to nothing, counts beside names."""

import pytest

from tests import universe
from thonmoi.intake import page, queries
from thonmoi.intake.models import ProposalItem
from thonmoi.intake.rules import ItemKind, ItemState
from thonmoi.intake.rules.binding import looks_binding
from thonmoi.intake.tests import world

NAMES = "Phú Miêng, Sóc Lộc Khê, Tân Lập, Xa Lách, Phú Xuân"


def shown(made, **asked):
    return page.passing(queries.review(world.office(), made.pk), **asked)


def kinds(review) -> set[ItemKind]:
    placed = [one for place in review.places for one in place.items]
    return {one.kind for one in (*review.bases, *placed, *review.recipients, *review.doubts)}


@pytest.mark.parametrize(
    ("kind", "found"),
    [
        ("target", {ItemKind.TARGET, ItemKind.READING}),
        ("work", {ItemKind.WORK}),
        ("task", {ItemKind.TASK}),
        ("duty", {ItemKind.DUTY}),
        ("basis", {ItemKind.BASIS, ItemKind.CITATION}),
        ("recipient", {ItemKind.RECIPIENT}),
        ("doubt", {ItemKind.DOUBT}),
    ],
)
def test_a_kind_alone_is_shown(kind, found):
    assert kinds(shown(world.propose(), kind=kind)) == found


def test_states_part_what_is_decided():
    made = world.propose()
    row = world.item(made, "target")
    world.decide(made, row, ItemState.ACCEPTED)
    decided = shown(made, state="decided")
    assert [one.pk for place in decided.places for one in place.items] == [row.pk]
    opened = shown(made, state="open")
    assert row.pk not in {one.pk for place in opened.places for one in place.items}
    doubtful = shown(made, state="doubtful")
    assert all(one.is_doubtful for place in doubtful.places for one in place.items)


def test_choices_count_what_they_leave():
    made = world.propose()
    review = queries.review(world.office(), made.pk)
    found = page.choices(review)
    count = {one.key: one.count for one in found["kinds"]}
    rows = ProposalItem.objects.filter(proposal=made)
    assert count["work"] == rows.filter(kind="work").count()
    assert sum(count.values()) == rows.count()
    assert page.passing(review, "no", "such") is review


def test_a_count_that_differs_is_marked_where_it_stands(as_):
    words = world.another().replace(
        "IV. CÁC NHIỆM VỤ CHÍNH",
        f"IV. CÁC NHIỆM VỤ CHÍNH\n\n- Xây mới 04 nhà văn hóa các ấp: {NAMES}.",
    )
    made = world.propose(words)
    place = next(p for p in queries.review(world.office(), made.pk).places if p.findings)
    assert "04" in {run.text for run in place.text if run.mark == "doubt"}
    html = as_(world.OFFICE).get(f"/proposals/{made.pk}/").content.decode()
    assert '<mark class="doubt">04</mark>' in html


def test_binding_clauses_bound_to_nothing_are_listed(as_):
    words = world.another().replace(
        "I. MỤC ĐÍCH:\n",
        "I. MỤC ĐÍCH:\n\n- Rà soát hồ sơ đề nghị công nhận trước khi trình.\n",
    )
    made = world.propose(words)
    silent = world.item(made, "goal", words="Rà soát hồ sơ")
    world.decide(made, silent, ItemState.REJECTED)
    found = {p.path for p in page.unbound(queries.review(world.office(), made.pk))}
    assert silent.clause in found
    html = as_(world.OFFICE).get(f"/proposals/{made.pk}/?state=unbound").content.decode()
    assert f'id="c-{silent.clause}"' in html
    world.decide(made, silent, ItemState.NARRATIVE)
    found = {p.path for p in page.unbound(queries.review(world.office(), made.pk))}
    assert silent.clause not in found


@pytest.mark.parametrize(
    ("path", "text", "binds"),
    [
        ("II.1", "Xây dựng 05 km đường giao thông nông thôn.", True),
        ("II.2", "Tỷ lệ hộ nghèo còn 0%.", True),
        ("II.3", "Xây dựng nông thôn mới gồm các nội dung sau:", False),
        ("0.p1", "Thực hiện Kế hoạch số 33/KH-UBND.", False),
        ("II.4", "Nhân dân đoàn kết, phấn khởi.", False),
    ],
)
def test_what_looks_binding(path, text, binds):
    assert looks_binding(path, text) is binds


def test_all_that_is_without_doubt_is_accepted_at_once(as_):
    made = world.propose()
    as_(world.OFFICE).post(f"/proposals/{made.pk}/decision/", {"decide": "sure"})
    rows = ProposalItem.objects.filter(proposal=made)
    assert not rows.filter(is_doubtful=False, state=ItemState.PROPOSED).exists()
    assert not rows.filter(is_doubtful=True, state=ItemState.ACCEPTED).exists()


def test_questions_are_bounded(as_, django_assert_max_num_queries):
    made, browser = world.propose(), as_(world.OFFICE)
    address = f"/proposals/{made.pk}/"
    browser.get(address)
    with django_assert_max_num_queries(15):
        browser.get(address)
    revised = world.revision()
    browser.get(f"/proposals/{revised.pk}/changes/")
    with django_assert_max_num_queries(15):
        browser.get(f"/proposals/{revised.pk}/changes/")


def test_another_office_finds_nothing(as_):
    made = world.propose()
    assert as_("can-bo-tan-loi").get(f"/proposals/{made.pk}/?kind=work").status_code == 404
    assert universe.PATH
