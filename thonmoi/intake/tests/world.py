"""Shortcuts of these tests: the trial's plan as read, and proposals of other texts."""

from django.conf import settings

from tests import universe
from thonmoi.intake import actions, queries
from thonmoi.intake.actions import Decision
from thonmoi.intake.entry import take_in
from thonmoi.intake.models import Proposal, ProposalItem
from thonmoi.intake.rules import ItemState
from thonmoi.plans.models import Plan

OFFICE, OFFICER, LEADER = "vpdp", "can-bo-tan-loi", "lanh-dao"
PLAN = settings.PACKS_DIR / "hon-quan" / "documents" / "ke-hoach-2025.txt"


def office():
    return universe.actor(OFFICE)


def text() -> str:
    return PLAN.read_text("utf-8")


def another() -> str:
    """The plan as of 2024, with another target: not the text that is in the program."""
    return text().replace("năm 2025", "năm 2024").replace("đạt 80%", "đạt 75%")


def accepted() -> Proposal:
    """The proposal from which the trial's plan was made."""
    rows = Proposal.objects.select_related("unit", "file", "plan")
    return rows.filter(year=2025, state="accepted").order_by("pk").first()


def propose(words: str | None = None, by: str = OFFICE, code: str = "694") -> Proposal:
    """The proposal of a text; of another year's plan unless given."""
    content = (another() if words is None else words).encode()
    actor = universe.actor(by)
    pk, _is_new = take_in(actor, universe.unit(code), content, "ke-hoach.txt")
    return queries.proposal_row(actor, pk)


def item(proposal: Proposal, kind: str, clause: str = "", words: str = "") -> ProposalItem:
    """The first item of a kind, in a clause, that says something."""
    rows = ProposalItem.objects.filter(proposal=proposal, kind=kind).order_by("order")
    rows = rows.filter(clause=clause) if clause else rows
    return next(row for row in rows if words in f"{row.text} {row.name}")


def decide(proposal: Proposal, row: ProposalItem, state: ItemState, by: str = OFFICE, **changes):
    return actions.decide_items(
        proposal, by=universe.actor(by), decisions=[Decision(row.pk, state, changes)]
    )


def accept(proposal: Proposal, by: str = OFFICE):
    proposal.refresh_from_db()
    return actions.accept_proposal(proposal, by=universe.actor(by), version=proposal.version)


def revised(*changes: tuple[str, str]) -> str:
    """The trial's plan with other words: each change once, and it must be there."""
    found = text()
    for old, new in changes or REVISED:
        assert old in found, old
        found = found.replace(old, new, 1)
    return found


REVISED = (
    ("đạt 80%, giải quyết", "đạt 85%, giải quyết"),
    (
        "- Đẩy nhanh tiến độ, sớm hoàn thiện tiêu chí Quy hoạch tại tất cả các xã.",
        "- Đẩy mạnh chuyển đổi số trong xây dựng nông thôn mới tại tất cả các xã.\n\n"
        "- Đẩy nhanh tiến độ, sớm hoàn thiện tiêu chí Quy hoạch tại tất cả các xã.",
    ),
    ("- Củng cố và giữ vững an ninh – Quốc phòng tại tất cả các xã trên địa bàn huyện.\n", ""),
)
"""A target raised, a clause added, a clause struck."""


def revision(words: str | None = None) -> Proposal:
    """The proposal of a revised text of the trial's plan, compared with it."""
    made = propose(revised() if words is None else words)
    plan = Plan.objects.select_related("unit", "document").get(pk=accepted().plan_id)
    actions.compare_proposal(made, by=office(), version=made.version, plan=plan)
    return queries.proposal_row(office(), made.pk)
