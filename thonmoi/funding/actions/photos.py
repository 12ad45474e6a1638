"""Photos of a work, with the day and place that a person or the photo itself says."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.funding.actions._rows import record
from thonmoi.funding.models import Photo, Project
from thonmoi.funding.rules import Moment
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions import store_file
from thonmoi.library.files.check import Checked
from thonmoi.library.files.taken import Taken


@action(P.PHOTO_ADD, says=_("Added a photo: {target}"), doors=(Door.PAGE,))
def add_photo(
    project: Project,
    *,
    by: Actor,
    file: Checked,
    moment: Moment,
    on: date,
    place: str,
    remark: str = "",
    said: Taken | None = None,
) -> Photo:
    """Keep a photo of a work with its day and place, as typed or as the photo says (`said`).

    A day to come is a wrong clock and is not taken from a photo. Raises Invalid for what is no
    picture, and without a place where the photo says none.
    """
    if not file.media_type.startswith("image/"):
        raise Invalid("photo.picture", _("Choose a photo: .jpg or .png."), field="file")
    found = said or Taken()
    if not place.strip() and found.latitude is None:
        raise Invalid("photo.place", _("Say where it was taken."), field="place")
    is_read = found.on is not None and found.on <= clock.today()
    values = {"moment": moment, "place": place.strip(), "remark": remark, "is_day_read": is_read}
    values |= {"latitude": found.latitude, "longitude": found.longitude}
    values["file"] = store_file(project, by=by, file=file)
    made: Photo = record(Photo, project, by, on=found.on if is_read else on, **values)
    return made
