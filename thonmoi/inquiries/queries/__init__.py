"""All reads of inquiries: lists, single ones, the table of answers, what is due."""

from thonmoi.inquiries.queries._view import ReplyView
from thonmoi.inquiries.queries.choices import areas, bodies
from thonmoi.inquiries.queries.inquiries import (
    InquiryView,
    inquiries,
    inquiry,
    inquiry_row,
    question_row,
)
from thonmoi.inquiries.queries.replies import replies, reply, reply_row
from thonmoi.inquiries.queries.tables import Table, table

__all__ = [
    "InquiryView",
    "ReplyView",
    "Table",
    "areas",
    "bodies",
    "inquiries",
    "inquiry",
    "inquiry_row",
    "question_row",
    "replies",
    "reply",
    "reply_row",
    "table",
]
