"""dispatch.attach: the signed file that came after number and day."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.dispatches import actions
from thonmoi.dispatches.tests import world
from thonmoi.kernel.errors import Conflict, Denied
from thonmoi.library.actions import checked_file


def attach(row, by=world.OFFICER, content=world.PDF):
    signed = checked_file(content, "ban-ky.pdf")
    return actions.attach_dispatch(row, by=universe.actor(by), version=row.version, signed=signed)


def test_works_logged_and_once(as_):
    row = world.issued()
    file = SimpleUploadedFile("ban-ky.pdf", world.PDF)
    address = f"/dispatches/{row.pk}/"
    said = {"version": row.version, "file": file}
    assert as_(world.OFFICER).post(f"{address}signed/", said).url == address
    assert Event.objects.filter(action="dispatch.attach").count() == 1
    page = as_(world.OFFICER).get(address).content.decode()
    assert "Bản ký" in page
    with pytest.raises(Conflict):
        attach(world.fresh(row))


def test_who_may_and_when(as_):
    with pytest.raises(Conflict):
        attach(world.submitted())
    row = world.issued()
    with pytest.raises(Denied):
        attach(row, by=world.OFFICE)
    said = {"version": row.version, "file": SimpleUploadedFile("a.pdf", b"no pdf at all")}
    assert as_(world.OFFICER).post(f"/dispatches/{row.pk}/signed/", said).status_code == 422
