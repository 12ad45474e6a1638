"""The officer types a value: kept at once, with its version, whatever was typed."""

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.criteria import queries as criteria
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.monitoring.models import Cell
from thonmoi.monitoring.queries import checking, saving, sheet
from thonmoi.monitoring.rules.checks.agreeing import PARTS
from thonmoi.monitoring.tests import world


def address(code=world.RATE):
    return reverse("cell-save", args=["25342", world.period().code, world.row(code).indicator.id])


def post(client, typed, version=0, **more):
    data = {"typed": typed, "version": version, **more}
    return client.post(address(), data, headers={"HX-Request": "true"})


def test_works(as_):
    response = post(as_(world.OFFICER), "97,74")
    assert response.status_code == 200
    cell = Cell.objects.get()
    assert (cell.typed, cell.value, cell.version) == ("97,74", "97.74", 1)
    assert "97,74" in response.content.decode()


def test_logged():
    cell = world.type_in("97,74")
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("cell.save", str(cell.pk))
    assert '"value":[null,"97.74"]' in event.changes


def test_again_says_from_and_to():
    world.type_in("97,74")
    world.type_in("98", version=1)
    assert '"value":["97.74","98"]' in Event.objects.latest("seq").changes


def test_stranger_finds_nothing(as_):
    with pytest.raises(NotFound):
        world.type_in(by=world.OTHER)
    assert post(as_(world.OTHER), "1").status_code == 404
    assert not Cell.objects.exists()


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        world.type_in(by=world.CHAIR)


def test_wrong_state_conflicts():
    world.type_in()
    world.send()
    with pytest.raises(Conflict):
        world.type_in("50", version=2)


def test_second_editor_gets_both(as_):
    world.type_in("97,74")
    with pytest.raises(Conflict):
        world.type_in("50", version=0)
    response = post(as_(world.OFFICER), "50")
    page = response.content.decode()
    assert response.status_code == 409
    assert "97,74" in page
    assert "50" in page
    assert Cell.objects.get().value == "97.74"


def test_a_replay_is_no_second_entry(as_):
    client = as_(world.OFFICER)
    post(client, "97,74")
    assert post(client, "97,74").status_code == 200
    assert Event.objects.filter(action="cell.save").count() == 1


@pytest.mark.parametrize(
    ("typed", "says"),
    [("786", "78,6"), ("91.67", "91,67"), ("abc", ""), ("-5", ""), ("9" * 80, "")],
)
def test_what_cannot_be_taken_is_kept_as_typed(as_, typed, says):
    response = post(as_(world.OFFICER), typed)
    cell = Cell.objects.get()
    assert response.status_code == 200
    assert (cell.typed, cell.value) == (typed, "")
    assert 'aria-invalid="true"' in response.content.decode()
    assert says in response.content.decode()


def test_not_applicable_has_no_value(as_):
    post(as_(world.OFFICER), "n/a", note="Xã không có cơ sở này")
    cell = Cell.objects.get()
    assert (cell.is_not_applicable, cell.value) == (True, "")
    assert cell.note == "Xã không có cơ sở này"


def test_without_script_the_whole_sheet_is_saved(as_):
    row = world.row()
    where = reverse("entry", args=["25342", world.period().code])
    data = {f"v-{row.indicator.id}": "97,74", f"n-{row.indicator.id}": "0", "save": ""}
    assert as_(world.OFFICER).post(where, data).status_code == 302
    assert Cell.objects.get().value == "97.74"


@pytest.mark.parametrize("version", ["", "x", "-1", "9" * 30])
def test_a_bad_version_changes_nothing(as_, version):
    assert post(as_(world.OFFICER), "5", version=version).status_code in (409, 422)
    assert not Cell.objects.exists()


def test_the_page_asks_few_questions(as_, django_assert_max_num_queries):
    where = reverse("entry", args=["25342", world.period().code])
    client = as_(world.OFFICER)
    client.get(where)
    with django_assert_max_num_queries(25):
        assert client.get(where).status_code == 200


def test_a_saved_value_is_answered_with_its_row_in_few_questions(
    as_, django_assert_max_num_queries
):
    """What a deadline's hour pays for: no bar, no other row; each value once more than this."""
    client, where = as_(world.OFFICER), address()
    post(client, "97,74")
    data = {"typed": "90", "version": 1}
    with django_assert_max_num_queries(17):
        answer = client.post(where, data, headers={"HX-Request": "true"}).content.decode()
    assert answer.count("<tbody") == 1
    assert 'data-is="filled ' in answer
    assert 'id="bar"' not in answer


def test_the_row_of_a_save_is_the_row_of_the_sheet():
    """Also where the checks hold one value against another of the sheet."""
    actor, unit, period = universe.actor(world.OFFICER), world.commune(), world.period()
    rows = sheet.sheet(actor, unit, period).rows
    named = criteria.measures_by_id(actor, [row.indicator.measure_id for row in rows])
    code_of = {named[row.indicator.measure_id].code: row.indicator.code for row in rows}
    part, whole = next(pair for pair in PARTS if set(pair) <= set(code_of))
    for code, text in ((code_of[part], "60"), (code_of[whole], "50"), ("18.7", "70"), ("1.1", "?")):
        world.type_in(text, code=code)
    shown = checking.checked(actor, sheet.sheet(actor, unit, period))
    assert sum(bool(row.findings) for row in shown.rows) > 1
    for row in shown.rows:
        one = saving.saving(actor, unit.code, period.code, row.indicator.id)
        assert one.holding(one.row.cell) == row
