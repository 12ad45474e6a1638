"""Pictures made small and bare: drawn anew, so that nothing but what is seen goes on.

Where and when a photo was taken, by which telephone (EXIF), its own thumbnail and whatever
stands behind its end stay behind.
"""

import io
import warnings
from threading import Lock

from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps

from thonmoi.kernel.errors import Invalid
from thonmoi.library.files.check import JPEG, PNG, Checked, check

MOST_PIXELS = {"JPEG": 60_000_000, "PNG": 25_000_000}
"""A larger picture is not unpacked. A JPEG is unpacked small already; a PNG only whole, so that
a few kilobytes of one colour would take hundreds of megabytes."""
_one_at_a_time = Lock()
"""However many photos come at once, a worker holds one unpacked."""


def bare(content: bytes, *, limit: int, name: str = "anh.jpg", side: int = 1600) -> Checked:
    """A photo that somebody sent, as a JPEG of at most `side` pixels without what hides in it.

    Raises Invalid (field ``photo``) for what is no picture, or too large.
    """
    try:
        checked = check(content, name, limit=limit)
    except Invalid as refusal:
        raise Invalid(refusal.code, refusal.sentence, field="photo") from refusal
    if checked.media_type not in (JPEG, PNG):
        raise _no_picture()
    return Checked(JPEG, name, small(content, side, quality=80))


def small(content: bytes, side: int, *, quality: int = 70) -> bytes:
    """A picture drawn anew as JPEG, its longer side `side` at most. Raises Invalid otherwise."""
    with _one_at_a_time:
        drawn = _unpacked(content, side)
    made = io.BytesIO()
    clean = Image.new("RGB", drawn.size)
    clean.paste(drawn)
    clean.save(made, "JPEG", quality=quality, optimize=True)
    return made.getvalue()


def _unpacked(content: bytes, side: int) -> Image.Image:
    """The picture, upright and no larger than asked for. Whatever is wrong with it is Invalid:
    decoders meet hostile bytes here, and say so by errors of many kinds."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(content), formats=("JPEG", "PNG")) as opened:
                _require_size(opened)
                opened.draft("RGB", (side, side))
                drawn = ImageOps.exif_transpose(opened).convert("RGB")
                drawn.thumbnail((side, side))
                return drawn
    except Invalid:
        raise
    except Image.DecompressionBombError as error:
        raise _too_large() from error
    except Exception as error:
        raise _no_picture() from error


def _require_size(opened: Image.Image) -> None:
    if opened.width * opened.height > MOST_PIXELS.get(opened.format or "", 0):
        raise _too_large()


def _too_large() -> Invalid:
    return Invalid(
        "file.pixels",
        _("This photo has too many pixels. Send it smaller, as the phone sends it in a chat."),
        field="photo",
    )


def _no_picture() -> Invalid:
    return Invalid(
        "file.picture",
        _("This is no photo that can be read. Choose a JPEG or PNG from the phone."),
        field="photo",
    )
