"""A plan as the bytes of a file, for the terminal. It reads and writes nothing else."""

from django.utils.translation import gettext as _

from thonmoi.kernel.access import Actor, importer
from thonmoi.kernel.errors import Invalid, NotFound
from thonmoi.ops import reminder_files, report_files, table_files
from thonmoi.ops.report_files import WRITERS
from thonmoi.plans import queries
from thonmoi.plans.queries.papers import paper
from thonmoi.reports.rules import ReportKind
from thonmoi.units import queries as units

PLAN = "plan"
REMINDER = "reminder"
KINDS = (PLAN, REMINDER, *table_files.KINDS, *map(str, ReportKind))
"""What the terminal can write: a unit's plan, a reminder letter, tables, a periodic report."""


def either(kind: str, code: str, period: str, suffix: str) -> bytes:
    """The plan of a unit, a reminder letter to it, tables, or its report; raises as these do."""
    if kind == PLAN:
        return content(code, suffix)
    if kind == REMINDER:
        return reminder_files.content(code, suffix)
    if kind in table_files.KINDS:
        return table_files.content(kind, code, period, suffix)
    return report_files.content(ReportKind(kind), code, period, suffix)


def content(code: str, suffix: str) -> bytes:
    """The plan of a unit: the one in force, else the newest, written from its data.

    Raises Invalid for another ending than .docx and .pdf, NotFound for an unknown unit or one
    without a plan.
    """
    if suffix not in WRITERS:
        raise Invalid("report.suffix", _("Name a file that ends in .docx or .pdf."))
    unit = units.unit(Actor.PUBLIC, code)
    reader = importer("report", path=unit.path, permissions=frozenset())
    own = [plan for plan in queries.plans(reader) if plan.unit_code == code]
    plan = next((plan for plan in own if plan.is_in_force), None) or next(iter(own), None)
    if plan is None:
        raise NotFound("plan.none", _("This unit has no plan in the program."))
    return WRITERS[suffix](paper(reader, plan.pk))
