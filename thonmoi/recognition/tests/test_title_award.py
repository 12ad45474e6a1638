"""The decision gives the title through the ordinary deed of plans."""

from datetime import date

import pytest

from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.plans.models import Title
from thonmoi.recognition.models import Stage
from thonmoi.recognition.tests import world


def test_s45_from_the_target_to_the_title(as_):
    row = world.ready()
    paper = world.decision()
    stage = world.stage(row, "decide")
    form = {"number": paper.number, "on": "16/6/2025"}
    answer = as_(world.OFFICE).post(f"/dossiers/steps/{stage.pk}/decision/", form)
    assert answer.status_code == 302, answer.content.decode()
    title = Title.objects.get(unit=row.unit, level="nang-cao", ended_on=None)
    assert (title.document_id, title.recognised_on) == (paper.pk, date(2025, 6, 16))
    row = world.again(row)
    assert (row.now, row.decision_id) == ("recognised", paper.pk)
    world.finish(row, "announce", by=world.OFFICE)
    assert not Stage.objects.filter(dossier=row, ended_on=None).exists()


def test_s45_a_condition_that_is_not_known_asks_one_that_fails_stops():
    row = world.decided()
    paper = world.decision()
    with pytest.raises(Invalid):
        world.award(row, paper=paper)
    world.find(row, "debt", is_met=False)
    with pytest.raises(Conflict):
        world.award(row, paper=paper, reason="Đã có cam kết")
    world.find(row, "debt")
    with pytest.raises(Denied):
        world.award(row, by=world.OFFICER, paper=paper)
    with pytest.raises(Conflict):
        world.finish(row, "decide", by=world.OFFICE, reason="Có")
    world.award(row, paper=paper, reason="Công an xác nhận tại cuộc họp Hội đồng")
    assert world.again(row).now == "recognised"


def test_a_step_that_lacks_nothing_but_decides_nothing_gives_no_title(as_):
    row = world.opened()
    world.assess(row)
    world.file(row, "report", "report")
    stage = world.stage(row, "report")
    form = {"number": world.decision().number, "on": "16/6/2025"}
    answer = as_(world.OFFICE).post(f"/dossiers/steps/{stage.pk}/decision/", form)
    assert answer.status_code == 409
    assert not Title.objects.filter(unit=row.unit, level="nang-cao", ended_on=None).exists()
    assert world.again(row).now == "open"
