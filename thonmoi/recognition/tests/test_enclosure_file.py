"""Signed papers are filed with number and day; what is missing is named."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.recognition.tests import world


def test_s45_filed_with_its_file_and_in_the_package(as_):
    row = world.opened()
    stage = world.stage(row, "report")
    sent = SimpleUploadedFile("Bao cao.pdf", b"%PDF-1.4 ky", "application/pdf")
    form = {"code": "report", "number": "12/BC-UBND", "on": "1/4/2025", "file": sent}
    answer = as_(world.OFFICER).post(f"/dossiers/steps/{stage.pk}/paper/", form)
    assert "12/BC-UBND" in as_(world.OFFICE).get(answer.url).content.decode()
    archive = as_(world.OFFICE).get(f"/dossiers/{row.pk}/package.zip").content
    assert b"01-da-ky-01-bao-cao.pdf" in archive
    assert b"00-muc-luc.docx" in archive


def test_s45_the_missing_petition_is_caught():
    row = world.voting()
    world.meet(row, "vote")
    world.file(row, "vote", "minutes")
    world.finish(row, "vote", on=date(2025, 4, 21))
    with pytest.raises(Conflict) as told:
        world.finish(row, "dossier", reason="Cứ nộp")
    assert "Tờ trình đề nghị thẩm tra" in str(told.value)


def test_who_may_when():
    row = world.opened()
    with pytest.raises(Denied):
        world.file(row, "report", "report", by=world.LEADER)
    with pytest.raises(Invalid):
        world.file(row, "report", "petition")
    with pytest.raises(Invalid):
        world.file(row, "report", "report", number=" ")
    row = world.again(row)
    world.assess(row)
    world.file(row, "report", "report")
    world.finish(row, "report", on=date(2025, 4, 1))
    with pytest.raises(Conflict):
        world.file(row, "report", "report")


def test_a_commune_files_for_its_own_steps_alone(as_):
    row = world.submitted()
    with pytest.raises(Denied):
        world.file(row, "survey", "survey", by=world.OFFICER)
    stage = world.stage(row, "survey")
    link = f"/dossiers/steps/{stage.pk}/paper/"
    assert link not in as_(world.OFFICER).get(f"/dossiers/{row.pk}/").content.decode()
    assert link in as_(world.OFFICE).get(f"/dossiers/{row.pk}/").content.decode()
    world.file(row, "survey", "survey", by=world.OFFICE)
