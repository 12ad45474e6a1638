"""Filled forms from the command line: what they change, in lines or JSON; kept when told."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from thonmoi.kernel.access import Actor, Place, importer
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.library.files.check import Checked
from thonmoi.sheets import ahead, rules
from thonmoi.sheets.actions.fillings import upload_filling
from thonmoi.sheets.actions.gathering import gather_fillings
from thonmoi.sheets.gathered import Gathered
from thonmoi.sheets.queries import forms, held
from thonmoi.sheets.receiving import received


@dataclass(frozen=True, slots=True)
class Found:
    """A workbook beside the form of its commune and period."""

    unit: Any
    period: Any
    file: Checked
    compared: rules.Compared


@dataclass(frozen=True, slots=True)
class Told:
    """What became of one of many files: how many rows it changes, or why it is not taken."""

    name: str
    changes: int = 0
    errors: int = 0
    warnings: int = 0
    findings: int = 0
    sentence: str = ""


def actor() -> Actor:
    """Who reads a workbook at the machine itself."""
    needed = frozenset({P.FILLING_UPLOAD, P.FILLING_GATHER, P.FILE_STORE, P.WORK_READ})
    return importer("thonmoi readsheet", path="", permissions=needed)


def of_file(name: str, unit_code: str, period_code: str) -> Found:
    """What a file changes. Raises Invalid for a file that cannot be read or is another's."""
    person = actor()
    unit, period = forms.place(person, unit_code, period_code)
    try:
        file, book = received(Path(name).read_bytes(), Path(name).name)
    except OSError as wrong:
        raise Invalid("sheet.file", _("The file cannot be read: %s.") % name) from wrong
    rules.require_same(book, unit.code, period.code)
    compared = rules.compare(held.rows(person, unit, period), book)
    return Found(unit, period, file, compared)


def told(found: Found) -> Iterator[str]:
    """The changes and findings as lines, each with the address of its cell."""
    for one in found.compared.changes:
        read = one.read
        now = _("not applicable") if read.is_not_applicable else read.typed or "—"
        line = f"{read.address} {one.row.code}: {one.row.held or '—'} → {now}"
        yield f"{line}  [{one.level}] {one.sentence}".rstrip()
    for finding in found.compared.findings:
        yield f"{finding.address or '—'}  [{finding.level}] {finding.sentence}"
    yield _("%(n)s values as they were.") % {"n": found.compared.unchanged}


def _as_json(found: Found) -> dict[str, Any]:
    """The same as JSON; texts as typed."""
    return {
        "unit": found.unit.code,
        "period": found.period.code,
        "unchanged": found.compared.unchanged,
        "changes": [
            {
                "address": one.read.address,
                "code": one.row.code,
                "was": one.row.held,
                "typed": one.read.typed,
                "not_applicable": one.read.is_not_applicable,
                "level": str(one.level),
                "message": one.sentence,
            }
            for one in found.compared.changes
        ],
        "findings": [
            {"level": one.level, "where": one.address, "message": one.sentence}
            for one in found.compared.findings
        ],
    }


def printed(found: Found, *, as_json: bool) -> str:
    """What a command prints of it: lines, or JSON."""
    if as_json:
        return json.dumps(_as_json(found), ensure_ascii=False, indent=1)
    return "\n".join(told(found))


def save(found: Found) -> str:
    """Keep it for a person by its deed; returns the sentence that says where."""
    made = upload_filling(
        found.unit, by=actor(), period=found.period, file=found.file, compared=found.compared
    )
    return _("Kept; it waits at /filled/%s/.") % made.pk


def gather(by: Actor, area: Place, paths: Iterable[Path], *, save: bool) -> Iterator[Told]:
    """Many files of an area, told one by one; with `save` each waits for a person afterwards.

    They are read ahead and kept batch by batch: an error in one keeps none of the others back.
    """
    for batch in ahead.batches(ahead.read_ahead(paths)):
        taken, refused = ahead.beside(by, batch)
        if save:
            gather_fillings(area, by=by, found=taken)
        sentences = {one.name: one.sentence for one in refused}
        known = {one.name: one for one in taken}
        for one in batch:
            found = known.get(one.name)
            yield _counted(found) if found else Told(one.name, sentence=sentences[one.name])


def _counted(one: Gathered) -> Told:
    levels = [change.level for change in one.compared.changes]
    return Told(
        one.name,
        len(levels),
        levels.count(rules.Level.ERROR),
        levels.count(rules.Level.WARNING),
        len(one.compared.findings),
    )


def line(one: Told) -> str:
    """What became of a file, as one line."""
    if one.sentence:
        return f"{one.name}: {one.sentence}"
    said = _("%(n)s values, %(errors)s not taken, %(warnings)s to be looked at, %(findings)s notes")
    return f"{one.name}: " + said % {
        "n": one.changes,
        "errors": one.errors,
        "warnings": one.warnings,
        "findings": one.findings,
    }
