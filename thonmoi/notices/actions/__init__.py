"""All writes of notices: one deed a function, gathered here."""

from thonmoi.notices.actions.deliveries import send_delivery
from thonmoi.notices.actions.digests import choose_digest
from thonmoi.notices.actions.issuing import drop_letter, issue_letter
from thonmoi.notices.actions.letters import draft_letter, edit_letter
from thonmoi.notices.actions.lines import edit_line
from thonmoi.notices.actions.mails import mark_mail, queue_mail
from thonmoi.notices.actions.receipts import acknowledge_delivery
from thonmoi.notices.actions.reminders import acknowledge_reminder, send_reminder

__all__ = [
    "acknowledge_delivery",
    "acknowledge_reminder",
    "choose_digest",
    "draft_letter",
    "drop_letter",
    "edit_letter",
    "edit_line",
    "issue_letter",
    "mark_mail",
    "queue_mail",
    "send_delivery",
    "send_reminder",
]
