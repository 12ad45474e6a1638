"""Evidence of a task: a file or a document named; of police and army by reference alone."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Denied, Invalid, NotFound
from thonmoi.library.actions import checked_file
from thonmoi.plans import actions, queries
from thonmoi.plans.tests import world

OWN = "IV.2.1.a"


def add(task, by=world.OFFICER, **given):
    given = given or {"reference": "Báo cáo số 15/BC-UBND ngày 10/6/2025"}
    return actions.add_attachment(task, by=universe.actor(by), **given)


def a_file():
    return checked_file("Biên bản họp ấp".encode(), "bien-ban.txt")


def test_works_with_a_document_named():
    one = add(world.task(OWN))
    found = queries.followed(world.office(), one.task_id).attachments
    assert [view.reference for view in found] == ["Báo cáo số 15/BC-UBND ngày 10/6/2025"]


def test_works_with_a_file_from_the_page(as_):
    task = world.task(OWN)
    sent = {"file": SimpleUploadedFile("bien-ban.txt", "Biên bản họp ấp".encode())}
    assert as_(world.OFFICER).post(f"/tasks/{task.pk}/attachments/", sent).status_code == 302
    (one,) = queries.attachments(world.office(), task.pk)
    assert one.file == "bien-ban.txt"


def test_a_number_of_the_register_becomes_a_link(as_):
    paper, task = world.paper(), world.task(OWN)
    sent = {"reference": "8111/QĐ-UBND"}
    as_(world.OFFICER).post(f"/tasks/{task.pk}/attachments/", sent)
    (one,) = queries.attachments(world.office(), task.pk)
    assert one.document_pk == paper.pk


def test_police_and_army_name_their_documents():
    line = world.line("IV.1.-9", "25342")
    with pytest.raises(Invalid, match=r"công an|police"):
        add(line, file=a_file())
    assert add(line, reference="Báo cáo 30/BC-CAX").task_id == line.pk


def test_logged():
    one = add(world.task(OWN))
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("attachment.add", str(one.pk))


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        add(world.task(OWN), by=world.OTHER)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        add(world.task(OWN), by=world.LEADER)


def test_another_agency_is_told():
    with pytest.raises(Denied):
        add(world.task("IV.1.-1"), by="phong-gddt")


def test_nothing_at_all_is_refused(as_):
    with pytest.raises(Invalid):
        add(world.task(OWN), reference="  ")
    answer = as_(world.OFFICER).post(f"/tasks/{world.task(OWN).pk}/attachments/", {})
    assert answer.status_code == 422
