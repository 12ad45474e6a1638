"""The Front records a remark as supervisor."""

import pytest

from thonmoi.kernel.errors import Denied, Invalid
from thonmoi.voices.models import Remark
from thonmoi.voices.tests import world

FORM = {"subject": "Chưa công khai vốn góp", "text": "Chưa niêm yết.", "place": world.LOI}


def test_works(as_):
    form = FORM | {"to": world.COMMITTEE, "due": "30/6/2025", "raised_by": "mttq-huyen"}
    response = as_(world.FRONT).post("/supervision/new/", form)
    page = as_(world.OFFICER).get(response.url).content.decode()
    assert f"{response.url}answer/" in page and "Mặt trận" in page
    world.logged("supervision.record")


def test_who_may_and_what_cannot_be(as_):
    for wrong in (world.OFFICE, world.LEADER):
        with pytest.raises(Denied):
            world.remarked(wrong)
    with pytest.raises(Invalid):
        world.remarked(to="ubnd-25361")
    assert as_(world.FRONT).post("/supervision/new/", FORM | {"subject": ""}).status_code == 422
    assert not Remark.objects.exists()
