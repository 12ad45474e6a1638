"""A filled form as it comes in: checked by content, read, and only then kept."""

from django.conf import settings

from thonmoi.library.files import store
from thonmoi.library.files.check import Checked, check
from thonmoi.sheets import reading
from thonmoi.sheets.workbook import Workbook


def received(content: bytes, name: str) -> tuple[Checked, Workbook]:
    """The file, kept durably, and what it says. Raises Invalid for what is no form of ours.

    What is refused leaves nothing behind, no file on the disk either.
    """
    checked = check(content, name, limit=settings.MAX_UPLOAD_BYTES)
    book = reading.read(content)
    store.keep(content)
    return checked, book
