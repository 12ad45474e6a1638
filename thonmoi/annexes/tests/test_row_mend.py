"""Mending a row: requirements as documents write them."""

import pytest

from tests import universe
from thonmoi.annexes import actions, queries
from thonmoi.annexes.models import RowValue
from thonmoi.annexes.rules.mending import Mended
from thonmoi.annexes.tests import world
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound


def mended(row, text="≥ 92,5%", **changes):
    told = {
        "name": "Tỷ lệ đường ngõ, xóm được cứng hóa", "code": row.code, "criterion": row.criterion,
        "unit": "%", "value_kind": "percent", "direction": "at_least",
        "asked": tuple((one.pk, text) for one in row.values.all()),
    }  # fmt: skip
    return Mended(**{**told, **changes})


def mend(row, by=world.OFFICE, version=1, text="≥ 92,5%", is_confirmed=False, **changes):
    return actions.mend_row(
        row,
        by=universe.actor(by),
        version=version,
        mended=mended(row, text, **changes),
        is_confirmed=is_confirmed,
    )


def value(row) -> RowValue:
    return RowValue.objects.get(row=row)


def test_works():
    row = mend(world.row(world.read_in()), is_confirmed=True)
    assert (value(row).value, row.state, row.why) == ("92.5", "confirmed", "")
    assert value(row).text == "≥ 90%"  # the source stays as it stands


def test_what_is_not_known_is_left_empty():
    row = mend(world.row(world.read_in()), text="")
    assert value(row).value is None and not value(row).rest


def test_left_to_the_province():
    row = mend(world.row(world.read_in()), text="UBND cấp tỉnh quy định cụ thể")
    assert value(row).is_delegated and value(row).value is None


def test_words_go_to_a_person():
    row = mend(world.row(world.read_in()), text="Theo hướng dẫn của Bộ Xây dựng")
    assert value(row).value is None and value(row).rest == "Theo hướng dẫn của Bộ Xây dựng"


def test_another_kind():
    row = mend(
        world.row(world.read_in()), text="Đạt", value_kind="boolean", direction="pass", unit=""
    )
    assert (row.value_kind, value(row).value) == ("boolean", "Đạt")


def test_a_range():
    row = mend(world.row(world.read_in()), text="80 - 90%", direction="range")
    assert (value(row).value, value(row).high) == ("80", "90")


@pytest.mark.parametrize(
    ("text", "changes", "field"),
    [
        ("1.000", {}, "value"),
        ("≤ 5%", {}, "value"),
        ("≥ 80%", {"direction": "range"}, "value"),
        ("≥ 80%", {"name": " "}, "name"),
        ("≥ 80%", {"code": ""}, "code"),
        ("≥ 80%", {"code": "1.2"}, "code"),
        ("≥ 80%", {"direction": "pass"}, "direction"),
    ],
)
def test_what_cannot_be_gets_a_sentence_beside_its_field(text, changes, field):
    row = world.row(world.read_in())
    with pytest.raises(Invalid) as refusal:
        mend(row, text=text, **changes)
    assert str(refusal.value.field).startswith(field)
    row.refresh_from_db()
    assert row.version == 1


def test_a_measure_of_another_kind_is_refused():
    from thonmoi.criteria.models import Measure

    row = world.row(world.read_in())
    with pytest.raises(Invalid):
        mend(row, measure_id=Measure.objects.filter(kind="boolean").first().pk)
    again = Measure.objects.filter(kind="percent").first()
    assert mend(row, measure_id=again.pk).measure_state == "same"


def test_a_criterion_takes_its_indicators_along():
    made = world.read_in()
    criterion = world.row(made, "1", "criterion")
    told = Mended(name="Giao thông nông thôn", code="9")
    actions.mend_row(criterion, by=world.office(), version=1, mended=told)
    assert world.row(made, "1.1").criterion == "9"


def test_logged():
    row = mend(world.row(world.read_in()))
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("row.mend", str(row.pk))


def test_a_second_writer_is_told():
    row = world.row(world.read_in())
    mend(row)
    with pytest.raises(Conflict):
        mend(world.row(row.proposal), version=1)


def test_stranger_finds_nothing_and_wrong_role_is_told():
    row = world.row(world.read_in())
    with pytest.raises((NotFound, Denied)):
        mend(row, by="can-bo-tan-hiep")
    with pytest.raises(Denied):
        mend(row, by=world.LEADER)


def test_by_the_page(as_):
    made = world.read_in()
    row = world.row(made)
    address = f"/annexes/{made.pk}/rows/{row.pk}/"
    page = as_(world.OFFICE).get(address).content.decode()
    assert "văn bản ghi: ≥ 90%" in page
    form = {
        "version": 1, "code": "1.1", "name": "Tỷ lệ đường", "criterion": "1", "unit": "%",
        "value_kind": "percent", "direction": "at_least", "is_confirmed": "on",
        f"value_{value(row).pk}": "≥ 1.000",
    }  # fmt: skip
    assert as_(world.OFFICE).post(address, form).status_code == 422
    form[f"value_{value(row).pk}"] = "≥ 95%"
    assert as_(world.OFFICE).post(address, form).status_code == 302
    assert queries.row_view(world.office(), made.pk, row.pk)[1].values[0].asked == "≥ 95%"
