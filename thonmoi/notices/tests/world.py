"""Who owes what in the universe, made by deeds: late tasks, silence, a letter, receipts."""

from datetime import date

from tests import universe
from thonmoi.accounts.models import Account, Agency
from thonmoi.kernel.access import Actor, Place
from thonmoi.library.actions import checked_file
from thonmoi.library.models import Document
from thonmoi.notices import actions, queries
from thonmoi.notices.models import Delivery, Letter, Reminder
from thonmoi.notices.rules import Owing
from thonmoi.notices.rules.urging import URGED
from thonmoi.paper.docx import to_docx
from thonmoi.plans import queries as plans
from thonmoi.plans.actions import assign_task, number_plan
from thonmoi.plans.models import Task

OFFICE, OFFICER, CHAIR, DIVISION = "vpdp", "can-bo-tan-loi", "chu-tich-tan-loi", "phong-gddt"
COMMUNE, SCHOOLS = "ubnd-25342", "phong-gddt"
PASSED = date(2025, 6, 1)
NUMBER, ISSUED = "21/VPĐP", date(2025, 6, 16)
PDF = b"%PDF-1.7\n%%EOF"


def office() -> Actor:
    return universe.actor(OFFICE)


def area() -> Place:
    return Place(universe.PATH, "Huyện Hớn Quản")


def late_task(code: str = SCHOOLS, *, due: date = PASSED, unit: str = "694") -> Task:
    """A task of the plan that a body answers for; its day has passed unless named."""
    task = Task.objects.filter(unit=universe.unit(unit), accountable=None).order_by("pk").first()
    assert task is not None
    agency = Agency.objects.get(code=code)
    found = plans.task_row(office(), task.pk)
    return assign_task(found, by=office(), version=found.version, accountable=agency, due=due)


def owing(code: str) -> Owing:
    """What the office sees of a body."""
    return next(one for one in queries.owing(office()) if one.body.code == code)


def chosen(*codes: str) -> list[Owing]:
    """What those bodies owe, overdue or silent."""
    return queries.owing_chosen(office(), codes, URGED)


def remind(*codes: str, note: str = "") -> list[Reminder]:
    found = chosen(*(codes or (SCHOOLS,)))
    people = queries.to_be_told(office(), [one.body.agency_id for one in found])
    return actions.send_reminder(area(), by=office(), found=found, people=people, note=note)


def reminded(code: str = SCHOOLS) -> Reminder:
    """A reminder to a body that is late."""
    if code == SCHOOLS:
        late_task()
    return remind(code)[0]


def give_address(username: str, email: str = "can-bo@example.vn") -> Account:
    from thonmoi.accounts.actions import change_email

    account = universe.account(username)
    return change_email(account, by=universe.actor(username), email=email)


def drafted(*codes: str) -> Letter:
    """A draft to bodies: Tân Lợi, silent, and the schools, late with a task of the plan."""
    if not codes:
        late_task()
    made = queries.draft(office(), universe.PATH, codes or (COMMUNE, SCHOOLS), URGED)
    return actions.draft_letter(universe.unit("694"), by=office(), draft=made)


def number() -> None:
    """Record number and day of the plan."""
    found = plans.plan_in_force(office(), universe.PATH)
    row = plans.plan_row(office(), found.pk)
    number_plan(
        row, by=office(), version=row.version, number="35/KH-UBND", issued_on=date(2025, 2, 12)
    )


def issue(letter: Letter, **changes: object) -> Letter:
    view = queries.letter(office(), letter.pk)
    paper = queries.paper(office(), view, number=NUMBER, issued_on=ISSUED)
    record = {
        "version": view.version,
        "number": NUMBER,
        "issued_on": ISSUED,
        "docx": checked_file(to_docx(paper), "cong-van.docx"),
        "uncitable": queries.uncitable(office(), view),
    }
    row = queries.letter_row(office(), letter.pk)
    return actions.issue_letter(row, by=office(), **record | changes)


def issued() -> Letter:
    """An issued letter."""
    letter = drafted()
    number()
    return issue(letter)


def paper_of_plan() -> Document:
    """The plan in the register, with its number."""
    number()
    found = plans.plan_in_force(office(), universe.PATH)
    return Document.objects.get(pk=found.document_pk)


def deliver(document: Document | None = None) -> list[Delivery]:
    """Send the plan to its receivers."""
    sent = document or paper_of_plan()
    found = queries.distributed(office(), sent.pk)
    return actions.send_delivery(
        sent, by=office(), agencies=found.to_send, hindrance=found.hindrance
    )


def delivered(code: str = COMMUNE) -> Delivery:
    """The plan as a body got it."""
    return next(one for one in deliver() if one.agency.code == code)
