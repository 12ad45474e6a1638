"""Saying what an annex is: level, years, groups of columns, the paper."""

import pytest

from tests import universe
from thonmoi.annexes import actions, queries
from thonmoi.annexes.actions import ColumnFacts, Settled
from thonmoi.annexes.models import RowValue
from thonmoi.annexes.tests import world
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound

FACTS = Settled(
    name="Bộ tiêu chí đặt ra để thử",
    level="ntm",
    unit_level="commune",
    year_from=2025,
    year_to=2030,
    document_kind="QĐ",
    number="9051/2025/QĐ-THỬ",
    issuer="Thủ tướng Chính phủ",
    subject="Đặt ra để thử",
)


def settle(made, by=world.OFFICE, version=1, **changes):
    from dataclasses import replace

    return actions.settle_annex(
        made, by=universe.actor(by), version=version, settled=replace(FACTS, **changes)
    )


def columns(made):
    return queries.columns_of(world.office(), made.pk)


def test_works():
    made = settle(world.read_in("groups"), number="9052 / QĐ-THỬ", unit_level="hamlet")
    assert (made.number, made.unit_level, made.year_to) == ("9052/QĐ-THỬ", "hamlet", 2030)


def test_a_column_of_another_group_takes_its_cells_along():
    made = world.read_in("groups")
    first = columns(made)[0]
    settle(made, columns=[ColumnFacts(first.pk, "nhom_4", "Nhóm 4")])
    groups = RowValue.objects.filter(row__proposal=made).values_list("group", flat=True).distinct()
    assert set(groups) == {"nhom_4", "nhom_2", "nhom_3"}
    assert columns(made)[0].name == "Nhóm 4"


def test_groups_that_change_places():
    made = world.read_in("groups")
    one, two, _three = columns(made)
    before = RowValue.objects.filter(row__proposal=made, group="nhom_1", text="≥ 71,5%")
    keys = set(before.values_list("pk", flat=True))
    settle(made, columns=[ColumnFacts(one.pk, "nhom_2", "B"), ColumnFacts(two.pk, "nhom_1", "A")])
    moved = RowValue.objects.filter(pk__in=keys).values_list("group", flat=True)
    assert set(moved) <= {"nhom_2"}


def test_two_columns_for_one_group_are_refused():
    made = world.read_in("groups")
    first = columns(made)[0]
    with pytest.raises(Invalid) as refusal:
        settle(made, columns=[ColumnFacts(first.pk, "nhom_2", "B")])
    assert refusal.value.code == "annex.columns"


@pytest.mark.parametrize(
    "changes",
    [
        {"name": " "}, {"level": "x"}, {"unit_level": "x"}, {"number": "x"},
        {"year_from": 2031}, {"overlay_on": "no-such-set"},
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(changes):
    made = world.read_in("groups")
    with pytest.raises(Invalid):
        settle(made, **changes)


def test_a_new_number_is_a_new_name_and_an_edition_keeps_the_old_one():
    made = world.read_in("groups")
    assert settle(made, number="9052/QĐ-THỬ").slug == "qd9052-ntm"
    with pytest.raises(Invalid):
        settle(made, version=2, edition_of="qd1361-nang-cao")
    done = world.accept(made)
    again = world.read_in("groups", "docx")
    assert settle(again, edition_of=done.slug, number="9053/QĐ-THỬ").slug == "qd9052-ntm"
    assert world.accept(again).criteria_set.edition == 2


def test_logged():
    made = settle(world.read_in("groups"))
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("annex.settle", str(made.pk))


def test_a_second_writer_is_told():
    made = world.read_in("groups")
    settle(world.again(made))
    with pytest.raises(Conflict):
        settle(world.again(made))


def test_stranger_finds_nothing_and_wrong_role_is_told():
    made = world.read_in("groups")
    with pytest.raises((NotFound, Denied)):
        settle(made, by="can-bo-tan-hiep")
    with pytest.raises(Denied):
        settle(made, by=world.LEADER)


def test_by_the_page(as_):
    made = world.read_in("groups")
    form = {
        "version": 1, "name": "Bộ thử", "level": "ntm", "unit_level": "commune",
        "year_from": "2025", "year_to": "2030", "document_kind": "QĐ", "number": "9051/QĐ-THỬ",
        "issuer": "Thủ tướng Chính phủ", "subject": "Thử", "is_whole": "on",
    }  # fmt: skip
    form |= {f"group_{one.pk}": one.group for one in columns(made)}
    answer = as_(world.OFFICE).post(f"/annexes/{made.pk}/particulars/", form)
    assert answer.status_code == 302
    assert world.again(made).number == "9051/QĐ-THỬ"
