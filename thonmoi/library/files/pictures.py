"""Pictures made small and bare: drawn anew, so that nothing but what is seen goes on.

Where and when a photo was taken, by which telephone (EXIF), its own thumbnail and whatever
stands behind its end stay behind.
"""

import io
import warnings

from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps

from thonmoi.kernel.errors import Invalid
from thonmoi.library.files.check import JPEG, PNG, Checked, check

MOST_PIXELS = 60_000_000
"""A larger picture is not unpacked: it would take more memory than it is worth."""


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
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(content), formats=("JPEG", "PNG")) as opened:
                if opened.width * opened.height > MOST_PIXELS:
                    raise _no_picture()
                opened.draft("RGB", (side, side))
                drawn = ImageOps.exif_transpose(opened).convert("RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise _no_picture() from error
    drawn.thumbnail((side, side))
    made = io.BytesIO()
    clean = Image.new("RGB", drawn.size)
    clean.paste(drawn)
    clean.save(made, "JPEG", quality=quality, optimize=True)
    return made.getvalue()


def _no_picture() -> Invalid:
    return Invalid(
        "file.picture",
        _("This is no photo that can be read. Choose a JPEG or PNG from the phone."),
        field="photo",
    )
