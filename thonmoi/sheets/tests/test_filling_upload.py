"""A filled form is read and waits; nothing is entered by reading it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Denied, NotFound
from thonmoi.monitoring.models import Cell
from thonmoi.monitoring.tests.test_extension_grant import STRANGER
from thonmoi.notices import queries as notices
from thonmoi.sheets.actions.fillings import upload_filling
from thonmoi.sheets.models import Filling
from thonmoi.sheets.tests import hostile, world
from thonmoi.sheets.tests.world import filled


def post(as_, content, who=world.OFFICER, name="biểu.xlsx"):
    address = reverse("filling-upload", args=["25342", "2025-H1"])
    return as_(who).post(address, {"file": SimpleUploadedFile(name, content)})


def test_works(as_):
    world.form()
    response = post(as_, filled({world.RATE: "98,2", world.PASS: "sai"}))
    assert response.status_code == 302
    page = as_(world.OFFICER).get(response["Location"]).content.decode()
    assert "98,2" in page
    assert "Không nhận" in page
    assert not Cell.objects.filter(typed="98,2").exists()


def test_logged_and_in_the_work_of_the_officer():
    made = world.uploaded({world.RATE: "98,2"})
    event = Event.objects.latest("seq")
    assert event.action == "filling.upload"
    keys = [one.key for one in notices.due(universe.actor(world.OFFICER))]
    assert f"filling-{made.pk}" in keys


def test_a_form_that_says_nothing_new_is_told(as_):
    world.form()
    response = post(as_, filled({}))
    assert response.status_code == 422
    assert "không có gì khác" in response.content.decode()
    assert not Filling.objects.exists()


def test_b05_a_hostile_file_gets_a_sentence_and_leaves_nothing(as_, settings, tmp_path):
    settings.FILES_DIR = str(tmp_path)
    world.form()
    for name, content in hostile.files(filled({world.RATE: "98,2"})).items():
        response = post(as_, content, name=name)
        assert response.status_code == 422, name
        assert 'id="id_file-e"' in response.content.decode(), name
    assert not Filling.objects.exists()
    assert not any(tmp_path.iterdir())


@pytest.mark.parametrize("content", [b"xin chao", b"%PDF-1.7\n%%EOF", b"PK\x03\x04"])
def test_another_file_gets_a_sentence(as_, content):
    world.form()
    assert post(as_, content).status_code == 422
    assert not Filling.objects.exists()


def test_the_form_of_another_commune_is_sent_there(as_):
    world.form()
    content = filled({world.RATE: "98,2"})
    address = reverse("filling-upload", args=["25361", "2025-H1"])
    response = as_(world.OTHER).post(address, {"file": SimpleUploadedFile("b.xlsx", content)})
    assert response.status_code == 422
    assert "25342" in response.content.decode()


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        upload_filling(universe.unit("25342"), by=STRANGER, period=None, file=None, compared=None)


def test_wrong_role_is_told(as_):
    world.form()
    with pytest.raises(Denied):
        world.uploaded({world.RATE: "98,2"}, by="lanh-dao")
    address = reverse("filling-upload", args=["25342", "2025-H1"])
    assert as_("lanh-dao").get(address).status_code == 403
