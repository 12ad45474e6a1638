"""The draft of a reminder letter as the bytes of a file, for the terminal. It keeps nothing."""

from django.utils.translation import gettext as _

from thonmoi.kernel.access import Actor, importer
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices import queries
from thonmoi.notices.rules.urging import URGED
from thonmoi.ops.report_files import WRITERS
from thonmoi.units import queries as units


def content(code: str, suffix: str) -> bytes:
    """The letter to the bodies of a unit with what they owe now, its number and day blank.

    Raises Invalid for another ending than .docx and .pdf, NotFound for an unknown unit or where
    nobody is to be urged.
    """
    if suffix not in WRITERS:
        raise Invalid("report.suffix", _("Name a file that ends in .docx or .pdf."))
    unit = units.unit(Actor.PUBLIC, code)
    reader = importer("report", path=unit.path, permissions=frozenset({P.REMINDER_SEND}))
    draft = queries.draft(reader, unit.path, (), URGED)
    return WRITERS[suffix](queries.paper_of_draft(reader, draft))
