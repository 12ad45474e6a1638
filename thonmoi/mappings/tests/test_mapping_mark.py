"""A person says what rows and columns are; what stays empty is listed."""

import pytest
from django.urls import reverse

from thonmoi.kernel.errors import NotFound
from thonmoi.mappings.actions.mappings import mark_mapping
from thonmoi.mappings.models import MappedLine, Mapping
from thonmoi.mappings.tests import world
from thonmoi.monitoring.tests.test_extension_grant import STRANGER


def words(**other):
    made = Mapping.objects.get(pk=world.mapped().pk)
    lines = MappedLine.objects.filter(mapping=made)
    data = {f"{one.axis[0]}{one.place}": "" for one in lines}
    data |= {"c2": "TC 1", "c3": "2", "c6": "2.1", "c6p": "2021-Y", "r5": "tân lợi", "r8": "tổng"}
    return {"version": made.version, "name": made.name, "met_word": "x"} | data | other


def test_works(as_):
    address = reverse("mapping-mark", args=[world.mapped().pk])
    assert as_(world.OFFICE).post(address, words()).status_code == 302
    made = Mapping.objects.get(name=world.OLD)
    lines = {(one.axis[0], one.place): one for one in made.lines.all()}
    assert (lines["c", 6].role, lines["c", 6].code) == ("indicator", "2.1")
    assert lines["c", 6].period == "2021-Y" and lines["r", 5].code == "25342"
    assert lines["r", 6].role == ""
    assert as_(world.OFFICE).post(address, words(version=0)).status_code == 409


def test_a_word_that_names_nothing_is_said_beside_it(as_):
    address = reverse("mapping-mark", args=[world.mapped().pk])
    answer = as_(world.OFFICE).post(address, words(c2="Xã Nào Đó"))
    assert answer.status_code == 422 and "Xã Nào Đó" in answer.content.decode()
    assert as_(world.OFFICE).post(address, words(c6p="năm kia")).status_code == 422


def test_who_may(as_):
    address = reverse("mapping-mark", args=[world.mapped().pk])
    assert as_("lanh-dao").post(address, words()).status_code == 403
    assert as_(world.OFFICER).post(address, words()).status_code == 403  # the district's, not his
    with pytest.raises(NotFound):
        mark_mapping(world.mapped(), by=STRANGER, version=1, settings=None, marks=())
