"""Shortcuts of these tests: Tân Lợi's sheet for the half year, through the deeds."""

from tests import universe
from thonmoi.kernel.access import Actor
from thonmoi.library.files.check import Checked
from thonmoi.monitoring.actions import approval, entry, sending, verification
from thonmoi.monitoring.actions import periods as period_actions
from thonmoi.monitoring.models import Cell, ChargedCell, Evidence, Period, Slot, Submission
from thonmoi.monitoring.queries import cells, sheet
from thonmoi.units.models import Unit

OFFICER, CHAIR, DIVISION, OFFICE = "can-bo-tan-loi", "chu-tich-tan-loi", "phong-nnmt", "vpdp"
OTHER = "can-bo-tan-hiep"
RATE, PASS = "18.7", "17.9"


def commune() -> Unit:
    return universe.unit("25342")


def period() -> Period:
    """The half year, opened by the office."""
    there = Period.objects.filter(code="2025-H1").first()
    return there or period_actions.open_period(
        universe.unit("694"), by=universe.actor(OFFICE), code="2025-H1"
    )


def row(code: str = RATE) -> sheet.Row:
    rows = sheet.sheet(universe.actor(OFFICER), commune(), period()).rows
    return next(one for one in rows if one.indicator.code == code)


def slot(code: str = RATE) -> Slot:
    actor = universe.actor(OFFICER)
    return cells.slot(actor, commune(), period(), row(code).indicator.id)


def type_in(text: str = "97,74", *, code: str = RATE, by: str = OFFICER, version: int = 0) -> Cell:
    """The officer types a value."""
    rule = row(code).indicator.rule
    actor = universe.actor(by)
    return entry.save_cell(slot(code), by=actor, rule=rule, version=version, typed=text)


def add_evidence(cell: Cell) -> Evidence:
    file = Checked("application/pdf", "bien ban.pdf", b"%PDF-1.7\n%%EOF")
    return entry.add_evidence(cell, by=universe.actor(OFFICER), file=file)


def send() -> Submission:
    return sending.send_submission(commune(), by=universe.actor(OFFICER), period=period())


def approve(submission: Submission) -> Submission:
    return approval.approve_submission(submission, by=universe.actor(CHAIR))


def approved(text: str = "97,74", *, code: str = RATE) -> Cell:
    """A value that waits for its division."""
    cell = type_in(text, code=code)
    approve(send())
    return charged(cell).cell


def charged(cell: Cell) -> ChargedCell:
    found = cells.cell(universe.actor(OFFICE), cell.pk)
    return ChargedCell(found, found.charge_key)


def confirm(cell: Cell, by: str = DIVISION) -> None:
    actor: Actor = universe.actor(by)
    verification.confirm_reading(charged(cell), by=actor, agency_id=min(actor.agency_ids))
