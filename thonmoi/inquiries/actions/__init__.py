"""All writes of inquiries: one deed a function, gathered here."""

from thonmoi.inquiries.actions.answering import save_reply, send_reply
from thonmoi.inquiries.actions.deciding import approve_reply, return_reply
from thonmoi.inquiries.actions.drafting import add_question, draft_inquiry, drop_question
from thonmoi.inquiries.actions.running import close_inquiry, extend_inquiry, send_inquiry

__all__ = [
    "add_question",
    "approve_reply",
    "close_inquiry",
    "draft_inquiry",
    "drop_question",
    "extend_inquiry",
    "return_reply",
    "save_reply",
    "send_inquiry",
    "send_reply",
]
