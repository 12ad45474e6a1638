"""Keeping files: checked and written before the transaction, registered inside it."""

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import create
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.actions._rows import Area
from thonmoi.library.files import store
from thonmoi.library.files.check import Checked, check
from thonmoi.library.models import StoredFile


def checked_file(content: bytes, name: str, *, may_be_older: bool = False) -> Checked:
    """Check an upload and write its bytes durably, before any transaction is opened.

    `may_be_older`: .xls and .ods are taken too, by doors that read figures out of them.
    """
    limit = settings.MAX_UPLOAD_BYTES
    checked = check(content, name, limit=limit, may_be_older=may_be_older)
    store.keep(checked.content)
    return checked


def uploaded(file: UploadedFile | None, *, may_be_older: bool = False) -> Checked | None:
    """What a form was given, checked and kept; None where nothing was chosen."""
    if not file:
        return None
    return checked_file(file.read(), file.name or "", may_be_older=may_be_older)


@action(P.FILE_STORE, says=_("Kept the file {target}"), doors=(Door.NESTED,))
def store_file(area: Area, *, by: Actor, file: Checked) -> StoredFile:
    """Register a checked file whose bytes are kept; returns its row."""
    return create(
        StoredFile,
        digest=store.keep(file.content),
        media_type=file.media_type,
        name=file.name,
        size=len(file.content),
        unit_path=area.unit_path,
        kept_by_id=by.id,
        kept_at=clock.now(),
    )
