"""Two people at one thing at the same moment: one after the other, and the second is told.

SQLite lets one writer in at a time. PostgreSQL lets many in: two deeds of one name could each
look whether a thing is there, find nothing, and both write it. So there a deed takes the turn of
its name at its place first; the end of the transaction gives it back (ADR 0002).
"""

import hashlib

from django.db import IntegrityError, connection
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Conflict
from thonmoi.kernel.permissions import Permission

_UNIQUE = "23505"
"""How PostgreSQL calls a second row of what there is once."""
_TWICE = frozenset({"SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"})


def take(permission: Permission, unit_path: str) -> None:
    """Wait until no other deed of this name is under way at this place."""
    if connection.vendor != "postgresql":
        return
    name = hashlib.blake2b(f"{permission} {unit_path}".encode(), digest_size=8).digest()
    with connection.cursor() as cursor:
        number = int.from_bytes(name, signed=True)
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])


def is_twice(error: IntegrityError) -> bool:
    """Whether a row was refused because there is one of it already."""
    cause = error.__cause__
    said = (getattr(cause, "sqlstate", None), getattr(cause, "sqlite_errorname", None))
    return said[0] == _UNIQUE or said[1] in _TWICE


def meanwhile() -> Conflict:
    """The refusal for whoever decided over something that another had changed by then."""
    return Conflict(
        "audit.changed-meanwhile",
        _("Somebody changed this meanwhile. Look at what it says now, then decide again."),
    )
