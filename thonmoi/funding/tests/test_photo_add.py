"""Photos before, during and after are shown together, each with day and place."""

from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import ExifTags, Image

from thonmoi.funding import actions, queries
from thonmoi.funding.models import Photo
from thonmoi.funding.rules import Moment
from thonmoi.funding.tests import asked, world
from thonmoi.kernel.errors import Invalid
from thonmoi.library.actions import checked_file
from thonmoi.library.files import pictures
from thonmoi.library.files import taken as read


def add(row, by=None, moment=Moment.BEFORE, on=date(2025, 2, 1), file=None, said=None):
    given = {"moment": moment, "on": on, "place": "Ấp Ân Lợi", "said": said}
    return actions.add_photo(row, by=by or world.officer(), file=file or world.photo(), **given)


def test_works(as_):
    row = world.project()
    form = {"moment": "before", "on": "1/2/2025", "place": "Ấp Ân Lợi"}
    form["file"] = SimpleUploadedFile("truoc.jpg", world.PHOTO)
    assert as_(world.OFFICER).post(f"/projects/{row.pk}/photo/", form).status_code == 302
    page = as_(world.OFFICER).get(f"/projects/{row.pk}/").content.decode()
    assert "Trước khi thi công" in page
    assert "01/02/2025 · Ấp Ân Lợi" in page


def taken(day: str = "2025:02:01 10:00:00", south: bool = False) -> bytes:
    """A small picture that says its day and where it was taken."""
    exif = Image.Exif()
    exif.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.DateTimeOriginal] = day
    exif.get_ifd(ExifTags.IFD.GPSInfo).update(
        {1: "S" if south else "N", 2: (11.0, 30.0, 44.28), 3: "E", 4: (106.0, 37.0, 55.56)}
    )
    made = BytesIO()
    Image.new("RGB", (8, 8)).save(made, "JPEG", exif=exif)
    return made.getvalue()


def test_the_photo_says_its_day_and_place_and_is_marked_so(as_):
    row = world.project()
    form = {"moment": "before", "on": "17/6/2025", "place": "", "as_photo": "on"}
    file = SimpleUploadedFile("truoc.jpg", taken())
    address = f"/projects/{row.pk}/photo/"
    assert as_(world.OFFICER).post(address, form | {"file": file}).status_code == 302
    page = as_(world.OFFICER).get(f"/projects/{row.pk}/").content.decode()
    assert "01/02/2025 (theo ảnh) · 11.512300, 106.632100 (theo ảnh)" in page
    bare = SimpleUploadedFile("truoc.jpg", world.PHOTO)
    assert as_(world.OFFICER).post(address, form | {"file": bare}).status_code == 422
    small = Image.open(BytesIO(pictures.small(taken(), 480))).getexif()
    assert (dict(small), small.get_ifd(ExifTags.IFD.GPSInfo)) == ({}, {})


def test_a_wrong_clock_is_not_believed_and_nothing_is_guessed():
    made = add(world.project(), said=read.taken(taken("2031:01:01 00:00:00", south=True)))
    assert (made.on, made.is_day_read) == (date(2025, 2, 1), False)
    assert made.latitude == Decimal("-11.512300")
    for odd in (b"", world.PHOTO, taken()[:200], taken("hôm qua")[:-9]):
        assert read.taken(odd).on is None


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
