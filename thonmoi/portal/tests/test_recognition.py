"""A commune's way to a title in public: steps taken, its report for opinions, titles."""

from django.urls import reverse

from tests import universe
from thonmoi.kernel.access import Actor
from thonmoi.library.actions import checked_file
from thonmoi.portal import queries
from thonmoi.portal.rules import Kind
from thonmoi.portal.tests import world
from thonmoi.recognition import actions
from thonmoi.recognition.rules import EnclosureFacts
from thonmoi.recognition.tests import world as dossiers

HERE = reverse("public-place", args=[world.LOI])


def page(as_) -> str:
    world.release()
    return as_("").get(HERE).content.decode()


def told():
    return queries.public_place(Actor.PUBLIC, world.LOI).get(Kind.RECOGNITION)


def test_s45_the_report_is_read_and_answered_while_opinions_are_asked(as_):
    row = dossiers.opened()
    dossiers.assess(row, but=("5",))
    facts = EnclosureFacts("report", "12/BC-UBND", dossiers.BEGAN)
    paper = checked_file(b"%PDF-1.4\nBao cao tu danh gia", "bao-cao.pdf")
    stage = dossiers.stage(row, "report")
    actions.file_enclosure(stage, by=dossiers.who(dossiers.OFFICER), facts=facts, file=paper)
    assert "Bản dự thảo" not in page(as_) and told()["dossiers"][0]["file"] is None
    ended = dossiers.BEGAN.replace(month=4)
    dossiers.finish(row, "report", on=ended, reason="Chỉ thiếu tiêu chí 5")
    dossiers.publish(row, ended.replace(day=2))
    before = as_("").get(HERE).content.decode()
    assert "Truyền thanh xã" not in before
    after = page(as_)
    one = told()["dossiers"][0]
    assert [x["code"] for x in one["steps"] if x["state"] == "now"] == ["consult"]
    assert "02/04/2025, đọc trên hệ thống truyền thanh xã, Truyền thanh xã" in after
    assert reverse("feedback-send", args=[world.LOI]) in after
    file = as_("").get(reverse("public-file", args=[world.LOI, one["file"]]))
    assert b"".join(file.streaming_content).startswith(b"%PDF")
    assert "Chỉ thiếu tiêu chí 5" not in after and "due" not in str(one)


def test_s45_titles_are_public_by_a_decision_alone_and_a_stopped_dossier_is_none(as_):
    row = dossiers.ready()
    assert told() == {}
    world.release()
    assert [x["state"] for x in told()["dossiers"][0]["steps"]][-2:] == ["now", ""]
    dossiers.award(row)
    after = page(as_)
    assert "Quyết định số 1204/QĐ-UBND, 16/06/2025" in after
    assert (told()["titles"][0]["on"], len(told()["dossiers"])) == ("2025-06-16", 1)
    for secret in ("Minh chứng nộp bản giấy", "15/PGDĐT", "Nhất trí với báo cáo", "Hội trường"):
        assert secret not in after
    table = as_("").get(reverse("public-csv", args=[world.LOI, "titles"])).content.decode()
    assert "Nông thôn mới nâng cao,Quyết định số 1204/QĐ-UBND,2025-06-16," in table


def test_a_dossier_that_was_stopped_is_not_told():
    row = dossiers.published()
    actions.drop_dossier(
        row, by=universe.actor(world.OFFICE), version=row.version, reason="BIMAT: hoãn"
    )
    world.release()
    assert told()["dossiers"] == [] and "BIMAT" not in str(told())
