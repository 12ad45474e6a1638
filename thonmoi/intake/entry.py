"""The way in of a file, shared by page, command and trial: read it, bind it, propose it."""

import hashlib
from typing import Any

from thonmoi.intake import actions, queries
from thonmoi.intake.reader import Reading, read
from thonmoi.intake.reader.source import read_lines
from thonmoi.intake.rules.digesting import text_digest
from thonmoi.intake.rules.outlining import Mend, read_mended
from thonmoi.intake.rules.proposing import plan_year
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.library.actions import checked_file
from thonmoi.library.files.store import place


def look(actor: Actor, unit: Any, content: bytes, name: str) -> Reading:
    """Read a file, with the names around a unit to compare spellings with.

    Raises Invalid for a file that cannot be read.
    """
    return read(content, name, names=queries.names(actor, unit) if unit else ())


def mend(actor: Actor, proposal: Any, mend: Mend, version: int) -> None:
    """Mend the outline of a proposal: its file is read again with every mend.

    Raises Conflict where it is decided or changed meanwhile, Invalid for what cannot be.
    """
    mends = [*queries.mends(actor, proposal.pk), mend]
    lines = read_lines(place(proposal.digest).read_bytes(), proposal.file.name)
    reading = read_mended(lines, queries.names(actor, proposal.unit), mends)
    known = queries.gazetteer(actor, proposal.unit, proposal.year, reading.head.date)
    actions.mend_outline(
        proposal, by=actor, version=version, mend=mend, reading=reading, known=known
    )


def take_in(
    actor: Actor, unit: Any, content: bytes, name: str, *, revises: Any = None
) -> tuple[int, bool]:
    """(key of the proposal, whether it is new). The same file, or the same words, are one.

    `revises` is the plan of which it is called a revised version.

    Raises Invalid for a file that cannot be kept or read, Denied or NotFound for an actor
    who may not propose there.
    """
    digest = hashlib.sha256(content).hexdigest()
    known = queries.existing(actor, unit, digest=digest)
    if known is not None:
        return known, False
    file = checked_file(content, name)
    reading = look(actor, unit, content, file.name)
    known = queries.existing(actor, unit, text_digest=text_digest(reading))
    if known is not None:
        return known, False
    year = plan_year(reading, clock.today())
    names = queries.gazetteer(actor, unit, year, reading.head.date)
    made = actions.make_proposal(unit, by=actor, file=file, reading=reading, known=names)
    if revises is not None:
        actions.compare_proposal(made, by=actor, version=made.version, plan=revises)
    return made.pk, True
