"""Tables alone as the bytes of an .xlsx, for the terminal: money, answers to an inquiry."""

from dataclasses import replace

from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from thonmoi.inquiries import queries as inquiries
from thonmoi.inquiries import workbook as answers
from thonmoi.kernel.access import Actor, importer
from thonmoi.kernel.errors import Invalid, NotFound
from thonmoi.kernel.permissions import Permission as P
from thonmoi.ops.report_files import TABLES
from thonmoi.reports import queries, workbook
from thonmoi.reports.facts import Facts
from thonmoi.units import queries as units

CAPITAL, AD_HOC = "capital", "adhoc"
KINDS = (CAPITAL, AD_HOC)


def content(kind: str, code: str, period: str, suffix: str) -> bytes:
    """The tables of capital of a period, or those of the newest inquiry of a unit.

    Raises Invalid for another ending than .xlsx, NotFound for an unknown unit or where nothing
    was asked.
    """
    if suffix != TABLES:
        raise Invalid("report.suffix", _("Tables alone are written as .xlsx."))
    return _capital(code, period) if kind == CAPITAL else _answers(code)


def _capital(code: str, period: str) -> bytes:
    unit = units.unit(Actor.PUBLIC, code)
    reader = importer("report", path=unit.path, permissions=frozenset({P.REPORT_READ}))
    return workbook.write(_money(queries.draft(reader, unit, period).facts), "Vốn, giải ngân")


def _money(facts: Facts) -> Facts:
    """The facts about money alone."""
    return replace(
        facts, sets=(), communes=(), targets=(), works=(), course=(), recognised=(),
        products=None, groups=None, hardships=(), indicators=(),
    )  # fmt: skip


def _answers(code: str) -> bytes:
    unit = units.unit(Actor.PUBLIC, code)
    reader = importer("report", path=unit.path, permissions=frozenset({P.INQUIRY_READ}))
    own = [one for one in inquiries.inquiries(reader) if one.unit_path == unit.path]
    found = next((one for one in own if not one.is_draft), None)
    if found is None:
        raise NotFound("inquiry.none", _("This unit has asked nothing of its bodies yet."))
    due = f"{localtime(found.due_at):%H:%M ngày %d/%m/%Y}"
    return answers.write(found.title, found.basis, due, inquiries.table(reader, found))
