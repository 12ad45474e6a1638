"""Remarks on a value: a thread between the commune and those above."""

from html import unescape

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Denied, Invalid, NotFound
from thonmoi.monitoring.actions.remarks import make_remark, settle_remark
from thonmoi.monitoring.models import Remark
from thonmoi.monitoring.tests import world
from thonmoi.notices import queries as notices

TEXT = "Số hộ này lấy ở sổ nào?"


def cell():
    return world.charged(world.type_in()).cell


def make(by=world.DIVISION, *, at=None, text=TEXT, is_flagged=True):
    return make_remark(at or cell(), by=universe.actor(by), text=text, is_flagged=is_flagged)


def work(username):
    """Values whose remarks wait for somebody."""
    return [d.quote for d in notices.due(universe.actor(username)) if d.key.startswith("remark-")]


def test_works(as_):
    at = cell()
    data = {"text": TEXT, "is_flagged": "on"}
    assert as_(world.DIVISION).post(reverse("remark-make", args=[at.pk]), data).status_code == 302
    one = Remark.objects.get()
    assert (one.is_open, one.is_from_commune) == (True, False)
    page = reverse("cell", args=["25342", "2025-H1", at.indicator_id])
    shown = unescape(as_(world.OFFICER).get(page).content.decode())
    assert TEXT in shown
    assert "Phòng Nông nghiệp" in shown


def test_a_flag_stands_in_the_work_of_the_side_that_did_not_speak_last():
    one = make()
    assert work(world.OFFICER) == [TEXT]
    assert work(world.DIVISION) == []
    make(world.OFFICER, at=one.cell, text="Sổ của ấp.", is_flagged=False)
    assert work(world.OFFICER) == []
    assert work(world.DIVISION) == [TEXT]
    assert work("phong-tu-phap") == []


def test_a_remark_without_a_flag_is_nobodys_work():
    make(is_flagged=False)
    assert work(world.OFFICER) == []


@pytest.mark.parametrize("who", [world.OFFICER, world.CHAIR, world.DIVISION, world.OFFICE])
def test_every_level_can_speak(who):
    assert make(who).is_from_commune is (who in (world.OFFICER, world.CHAIR))


def test_logged():
    one = make()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("remark.make", str(one.pk))


def test_nothing_said_is_refused(as_):
    at = cell()
    with pytest.raises(Invalid):
        make(at=at, text=" ")
    answer = as_(world.DIVISION).post(reverse("remark-make", args=[at.pk]), {"text": ""})
    assert answer.status_code == 422
    assert not Remark.objects.exists()


def test_stranger_finds_nothing(as_):
    at = cell()
    with pytest.raises(NotFound):
        make(world.OTHER, at=at)
    assert as_(world.OTHER).post(reverse("remark-make", args=[at.pk])).status_code == 404


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        make("lanh-dao")


def test_what_waits_to_be_settled_is_told_on_the_sheet(as_):
    """Until it is settled; a remark without a flag asks for nothing."""
    where, said = reverse("entry", args=["25342", "2025-H1"]), "<small>cần xử lý</small>"
    one = make(is_flagged=False)
    assert said not in shown(as_, where)
    flagged = make(at=one.cell)
    assert said in shown(as_, where)
    settle_remark(flagged, by=universe.actor(world.DIVISION))
    assert said not in shown(as_, where)


def shown(as_, where):
    page = unescape(as_(world.OFFICER).get(where).content.decode())
    return page.replace('<small class="t-risk">', "<small>")
