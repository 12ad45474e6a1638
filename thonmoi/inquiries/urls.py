from django.urls import path

from thonmoi.inquiries.views import answering, deciding, drafting, running, showing

ONE = "inquiries/<int:pk>/"
REPLY = "replies/<int:pk>/"

urlpatterns = [
    path("inquiries/", showing.inquiries, name="inquiries"),
    path("inquiries/drafting/", drafting.inquiry_draft, name="inquiry-draft"),
    path(ONE, showing.inquiry, name="inquiry"),
    path(ONE + "answers.xlsx", showing.inquiry_workbook, name="inquiry-workbook"),
    path(ONE + "question/", drafting.question_add, name="question-add"),
    path("questions/<int:pk>/end/", drafting.question_drop, name="question-drop"),
    path(ONE + "sending/", running.inquiry_send, name="inquiry-send"),
    path(ONE + "extension/", running.inquiry_extend, name="inquiry-extend"),
    path(ONE + "closure/", running.inquiry_close, name="inquiry-close"),
    path(REPLY, answering.reply, name="reply"),
    path(REPLY + "answers/", answering.reply_save, name="reply-save"),
    path(REPLY + "sending/", answering.reply_send, name="reply-send"),
    path(REPLY + "approval/", deciding.reply_approve, name="reply-approve"),
    path(REPLY + "return/", deciding.reply_return, name="reply-return"),
]
