"""All reads of notices: what is due, what bodies owe, reminders, letters, receipts, mail."""

from thonmoi.notices.queries.bodies import bodies
from thonmoi.notices.queries.drafting import (
    draft,
    owing_chosen,
    paper,
    paper_of_draft,
    uncitable,
    uncitable_of,
)
from thonmoi.notices.queries.dues import due, owed
from thonmoi.notices.queries.letters import (
    LetterView,
    letter,
    letter_lines,
    letter_row,
    letters,
    line_row,
)
from thonmoi.notices.queries.mails import (
    Contents,
    contents,
    own_mails,
    rhythm,
    stuck_mails,
    to_be_told,
    to_be_written,
    waiting_mails,
)
from thonmoi.notices.queries.owing import owed_keys, owing
from thonmoi.notices.queries.received import (
    deliveries,
    delivery,
    reminder,
    reminders,
    unread,
)
from thonmoi.notices.queries.reminded import reminded, told
from thonmoi.notices.queries.sending import Distribution, distributed, distribution

__all__ = [
    "Contents",
    "Distribution",
    "LetterView",
    "bodies",
    "contents",
    "deliveries",
    "delivery",
    "distributed",
    "distribution",
    "draft",
    "due",
    "letter",
    "letter_lines",
    "letter_row",
    "letters",
    "line_row",
    "owed",
    "owed_keys",
    "owing",
    "owing_chosen",
    "own_mails",
    "paper",
    "paper_of_draft",
    "reminded",
    "reminder",
    "reminders",
    "rhythm",
    "stuck_mails",
    "to_be_told",
    "to_be_written",
    "told",
    "uncitable",
    "uncitable_of",
    "unread",
    "waiting_mails",
]
