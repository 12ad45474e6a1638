"""report.form: the frame that new reports take over, and the bands, by packs and by the office."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.access import Place
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.packs import actions as packs
from thonmoi.packs import reading
from thonmoi.packs.steps import Op
from thonmoi.reports import actions, queries
from thonmoi.reports.forms import frame_initial
from thonmoi.reports.models import FormReceiver, ReportForm
from thonmoi.reports.tests import world

ADDRESS = "/reports/form/"


def held(path=universe.PATH):
    return queries.form(world.office(), path, on=world.TODAY)


def sent(**changes):
    form = held()
    return frame_initial(form.frame) | {"version": form.version} | changes


def test_works(as_):
    old = world.built()
    response = as_(world.OFFICE).post(ADDRESS, sent(addressed="Thường trực Huyện ủy", signer="A"))
    assert response.url == "/reports/"
    form = held()
    assert [one.text for one in form.frame.receivers] == ["Thường trực Huyện ủy"]
    assert form.frame.receivers[0].agency_id
    assert len(form.bands) == 9
    assert len(queries.report(world.office(), old.pk).frame.receivers) == 4
    assert FormReceiver.objects.count() == 1


def test_bands_are_data():
    assert [band.low for band in held().bands_of("nang-cao")] == [20, 16, 12, 0]
    assert [band.high for band in held().bands_of("ntm")] == [19, 18, 14, 9, 4]
    assert {one.confidence for one in held().bands} == {"recalled"}


def test_a_commune_has_the_form_of_its_district():
    assert held(universe.path("25342")).unit_path == universe.PATH


def test_a_place_without_a_form_is_told():
    with pytest.raises(NotFound):
        held("vn/70/690/")


def test_the_pack_leaves_what_the_office_set():
    actions.set_form(universe.unit("694"), by=world.office(), frame=held().frame)
    pack = reading.read("hon-quan")
    steps = packs.apply_pack(Place("", pack.title), by=universe.EVERYTHING, pack=pack)
    assert [step.op for step in steps if step.kind == "report form"] == [Op.KEEP]
    assert ReportForm.objects.count() == 1


def test_logged():
    form = actions.set_form(universe.unit("694"), by=world.office(), frame=held().frame)
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("report.form", str(form.pk))


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        actions.set_form(universe.unit("690"), by=world.office(), frame=held().frame)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        actions.set_form(universe.unit("694"), by=universe.actor("lanh-dao"), frame=held().frame)


def test_twice_conflicts(as_):
    old = sent(signer="B")
    as_(world.OFFICE).post(ADDRESS, sent(signer="A"))
    assert as_(world.OFFICE).post(ADDRESS, old).status_code == 409
    with pytest.raises(Conflict):
        actions.set_form(universe.unit("694"), by=world.office(), frame=held().frame, version=1)
