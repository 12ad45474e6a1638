"""Another head, another criteria set: the lines are drawn up anew."""

import pytest
from django.urls import reverse

from thonmoi.kernel.errors import NotFound
from thonmoi.mappings.actions.mappings import frame_mapping
from thonmoi.mappings.models import MappedLine, Mapping
from thonmoi.mappings.tests import world
from thonmoi.monitoring.tests.test_extension_grant import STRANGER


def frame(**other):
    made = Mapping.objects.get(pk=world.mapped().pk)
    data = {"version": made.version, "sheet": "TH", "top": 3, "head_rows": 3, "label": "B"}
    return data | {"set_slug": world.ADVANCED} | other


def test_works(as_):
    address = reverse("mapping-frame", args=[world.mapped().pk])
    assert as_(world.OFFICE).post(address, frame()).status_code == 302
    made = Mapping.objects.get(name=world.OLD)
    assert (made.set_slug, made.frame.top) == (world.ADVANCED, 2)
    assert MappedLine.objects.filter(mapping=made, axis="row").count() == 4
    assert as_(world.OFFICE).post(address, frame(version=0)).status_code == 409
    assert as_(world.OFFICE).post(address, frame(top=900)).status_code == 422


def test_who_may(as_):
    address = reverse("mapping-frame", args=[world.mapped().pk])
    assert as_("lanh-dao").post(address, frame()).status_code == 403
    with pytest.raises(NotFound):
        frame_mapping(world.mapped(), by=STRANGER, version=1, drawn=None)
