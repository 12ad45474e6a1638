"""Photos before, during and after are shown together, each with day and place."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from thonmoi.funding import actions, queries
from thonmoi.funding.models import Photo
from thonmoi.funding.rules import Moment
from thonmoi.funding.tests import asked, world
from thonmoi.kernel.errors import Invalid
from thonmoi.library.actions import checked_file


def add(row, by=None, moment=Moment.BEFORE, on=date(2025, 2, 1), file=None):
    given = {"moment": moment, "on": on, "place": "Ấp Ân Lợi"}
    return actions.add_photo(row, by=by or world.officer(), file=file or world.photo(), **given)


def test_works(as_):
    row = world.project()
    form = {"moment": "before", "on": "1/2/2025", "place": "Ấp Ân Lợi"}
    form["file"] = SimpleUploadedFile("truoc.jpg", world.PHOTO)
    assert as_(world.OFFICER).post(f"/projects/{row.pk}/photo/", form).status_code == 302
    page = as_(world.OFFICER).get(f"/projects/{row.pk}/").content.decode()
    assert "Trước khi thi công" in page
    assert "01/02/2025 · Ấp Ân Lợi" in page


def test_before_during_and_after_stand_together():
    row = world.project()
    for moment in reversed(Moment):
        add(row, moment=moment)
    found = queries.photos(world.office(), row.pk)
    assert [(moment, len(rows)) for moment, rows in found.items()] == [(one, 1) for one in Moment]


def test_who_may_and_logged():
    row = world.project()
    asked.who_may(lambda by: add(row, by), **asked.OFFICER)
    asked.logged("photo.add")


def test_only_pictures_and_no_day_to_come():
    row = world.project()
    with pytest.raises(Invalid):
        add(row, file=checked_file(b"%PDF-1.4 x", "a.pdf"))
    with pytest.raises(Invalid):
        add(row, on=date(2026, 1, 1))
    assert not Photo.objects.exists()
