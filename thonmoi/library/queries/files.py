"""Stored files."""

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import around
from thonmoi.library.models import StoredFile


def stored_file(actor: Actor, pk: int) -> StoredFile:
    """A file that the actor may read: kept where he sees. NotFound otherwise."""
    found = StoredFile.objects.filter(around("unit_path", actor.areas()), pk=pk).first()
    if found is None:
        raise NotFound("file.unknown", _("There is no such file, or it is not yours to read."))
    return found
