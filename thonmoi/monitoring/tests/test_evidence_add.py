"""Evidence beside a value: a file or a reference."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Denied, Invalid, NotFound
from thonmoi.monitoring.actions.entry import add_evidence
from thonmoi.monitoring.models import Evidence
from thonmoi.monitoring.tests import world

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 16


def test_works(as_):
    cell = world.type_in()
    file = SimpleUploadedFile("anh.png", PNG)
    response = as_(world.OFFICER).post(reverse("evidence-add", args=[cell.pk]), {"file": file})
    page = as_(world.OFFICER).get(response.url).content.decode()
    assert "anh.png" in page
    kept = Evidence.objects.get().file
    assert as_(world.DIVISION).get(reverse("stored-file", args=[kept.pk])).status_code == 200
    assert as_(world.OTHER).get(reverse("stored-file", args=[kept.pk])).status_code == 404


def test_logged():
    world.add_evidence(world.type_in())
    assert Event.objects.latest("seq").action == "evidence.add"


def test_stranger_finds_nothing():
    cell = world.type_in()
    with pytest.raises(NotFound):
        add_evidence(cell, by=universe.actor(world.OTHER), reference="BC 12")


def test_wrong_role_is_told():
    cell = world.type_in()
    with pytest.raises(Denied):
        add_evidence(cell, by=universe.actor(world.CHAIR), reference="BC 12")


@pytest.mark.parametrize("content", [b"", b"MZ\x00\x01", b"PK\x03\x04zz"])
def test_hostile_file_is_refused(as_, content):
    cell = world.type_in()
    file = SimpleUploadedFile("a.pdf", content)
    response = as_(world.OFFICER).post(reverse("evidence-add", args=[cell.pk]), {"file": file})
    assert response.status_code == 422
    assert not Evidence.objects.exists()


def test_nothing_given_is_refused():
    cell = world.type_in()
    with pytest.raises(Invalid):
        add_evidence(cell, by=universe.actor(world.OFFICER))
