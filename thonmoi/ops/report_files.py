"""A periodic report as the bytes of a file, for the terminal. It reads and writes nothing else.

As .xlsx it holds every table of the report, as .docx and .pdf the report itself.
"""

from collections.abc import Callable
from pathlib import Path

from django.utils.translation import gettext as _

from thonmoi.kernel.access import Actor, importer
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library import queries as library
from thonmoi.library.files import store
from thonmoi.paper.docx import to_docx
from thonmoi.paper.model import Document
from thonmoi.paper.pdf import to_pdf
from thonmoi.reports import queries, rules, workbook
from thonmoi.reports.document import compose, title
from thonmoi.reports.facts import Facts, parse
from thonmoi.reports.queries import ReportView
from thonmoi.reports.queries.papers import paper
from thonmoi.reports.rules import ReportKind
from thonmoi.units import queries as units

WRITERS: dict[str, Callable[[Document], bytes]] = {".docx": to_docx, ".pdf": to_pdf}

TABLES = ".xlsx"


def content(kind: ReportKind, code: str, period: str, suffix: str) -> bytes:
    """The report of a unit: the one that the office has begun or issued, else built from now.

    Raises Invalid for another ending than .docx, .pdf and .xlsx or a period of another kind,
    NotFound for an unknown unit or one without a form of reports.
    """
    if suffix not in WRITERS and suffix != TABLES:
        raise Invalid("report.suffix", _("Name a file that ends in .docx, .pdf or .xlsx."))
    if kind is ReportKind.REVIEW and not period.endswith(rules.REVIEWED):
        period += rules.REVIEWED
    if rules.period_of(period)[0] is not kind:
        raise Invalid("report.kind", _("The period %s is not one of this kind.") % period)
    unit = units.unit(Actor.PUBLIC, code)
    reader = importer("report", path=unit.path, permissions=frozenset({P.REPORT_READ}))
    found = queries.report_for(reader, unit.path, period)
    if found and found.docx_pk and suffix == ".docx":
        return _frozen(reader, found)
    if found and suffix == TABLES:
        return _tables(parse(found.facts))
    if found:
        return WRITERS[suffix](paper(reader, found))
    draft = queries.draft(reader, unit, period)
    if suffix == TABLES:
        return _tables(draft.facts)
    return WRITERS[suffix](compose(draft.facts, draft.paras, draft.frame))


def write(place: Path, made: bytes) -> None:
    """Write the file. Raises Invalid where it cannot be written there."""
    try:
        place.write_bytes(made)
    except OSError as error:
        raise Invalid(
            "report.place",
            _("The file %(place)s cannot be written (%(reason)s).")
            % {"place": place, "reason": error.strerror or error},
        ) from error


def _tables(facts: Facts) -> bytes:
    return workbook.write(facts, title(facts.code))


def _frozen(reader: Actor, found: ReportView) -> bytes:
    assert found.docx_pk is not None
    return store.place(library.stored_file(reader, found.docx_pk).digest).read_bytes()
