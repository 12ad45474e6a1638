"""Reading a document from the terminal: what it says in lines, and making its proposal."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from thonmoi.intake.entry import look, take_in
from thonmoi.intake.reader import Reading
from thonmoi.kernel.access import Actor, importer
from thonmoi.kernel.errors import Invalid, NotFound
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import fold
from thonmoi.units import queries as units

MAKER = importer(
    "thonmoi readplan", path="", permissions=frozenset({P.PROPOSAL_MAKE, P.FILE_STORE})
)


def content(file: str) -> tuple[bytes, str]:
    """(bytes, name) of a file. Raises Invalid where it cannot be read."""
    try:
        return Path(file).read_bytes(), Path(file).name
    except OSError as error:
        raise Invalid("file.unreadable", _("The file cannot be read: %s") % file) from error


def of_file(file: str, unit_code: str = "") -> Reading:
    """What a file says; with the names around a unit, near misses of them are pointed out."""
    data, name = content(file)
    unit = units.unit(Actor.PUBLIC, unit_code) if unit_code else None
    return look(Actor.PUBLIC, unit, data, name)


def told(reading: Reading) -> Iterator[str]:
    """A reading in lines for a person: head, counts, targets, works, unmet criteria, findings."""
    head = reading.head
    yield f"{head.kind_name or ''} {head.number or '…'} {head.title or ''}".strip()
    yield _("%(clauses)s clauses, %(bases)s bases, %(recipients)s recipients") % {
        "clauses": len(reading.clauses),
        "bases": len(reading.bases),
        "recipients": len(reading.recipients),
    }
    for target in reading.targets:
        yield f"  {target.clause}  {target.text}"
    for work in reading.works:
        yield f"  {work.clause}  {work.commune or '…'}: {work.text}"
    for unmet in reading.unmet:
        yield f"  {unmet.clause}  {unmet.unit or '…'}: {unmet.count} – {', '.join(unmet.criteria)}"
    for duty in reading.duties:
        yield f"  {duty.clause}  {duty.agency} ({duty.role})"
    for found in reading.findings:
        yield f"{found.level}: {found.where}: {found.message}"


def save(file: str, unit_code: str = "") -> str:
    """Make the proposal of a file; the sentence to say. The same words make it once."""
    data, name = content(file)
    unit = units.unit(MAKER, unit_code) if unit_code else _issuer_unit(of_file(file))
    pk, is_new = take_in(MAKER, unit, data, name)
    told_ = _("Proposal %(pk)s made for %(unit)s: look at it in the program.")
    again = _("This text was read before (proposal %(pk)s, %(unit)s); nothing new is proposed.")
    return (told_ if is_new else again) % {"pk": pk, "unit": unit}


def _issuer_unit(reading: Reading) -> Any:
    """The unit whose name ends the issuer's; NotFound where that is not one."""
    issuer = fold(reading.head.issuer or "")
    found = [u for u in units.units(MAKER, within="") if issuer.endswith(fold(str(u)))]
    if len(found) != 1:
        raise NotFound("readplan.unit", _("Say whose plan it is: --unit CODE."))
    return found[0]
