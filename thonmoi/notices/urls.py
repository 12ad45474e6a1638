from django.urls import path

from thonmoi.notices.views import deliveries, files, letters, lines, mail, messages, urging, writing

urlpatterns = [
    path("urging/", urging.urging, name="urging"),
    path("urging/chosen/", urging.urging_chosen, name="urging-chosen"),
    path("reminders/sending/", urging.reminder_send, name="reminder-send"),
    path("messages/", messages.messages, name="messages"),
    path("reminders/<int:pk>/", messages.reminder, name="reminder"),
    path("reminders/<int:pk>/receipt/", messages.reminder_acknowledge, name="reminder-acknowledge"),
    path("letters/", letters.letters, name="letters"),
    path("letters/drafting/", letters.letter_draft, name="letter-draft"),
    path("letters/<int:pk>/", letters.letter, name="letter"),
    path("letters/<int:pk>/letter.docx", files.letter_docx, name="letter-docx"),
    path("letters/<int:pk>/letter.pdf", files.letter_pdf, name="letter-pdf"),
    path("letters/<int:pk>/words/", writing.letter_edit, name="letter-edit"),
    path("letters/<int:pk>/issue/", writing.letter_issue, name="letter-issue"),
    path("letters/<int:pk>/end/", letters.letter_drop, name="letter-drop"),
    path("letters/lines/<int:pk>/", lines.line_edit, name="line-edit"),
    path("documents/<int:pk>/delivery/", deliveries.delivery_send, name="delivery-send"),
    path("deliveries/<int:pk>/", deliveries.delivery, name="delivery"),
    path(
        "deliveries/<int:pk>/receipt/",
        deliveries.delivery_acknowledge,
        name="delivery-acknowledge",
    ),
    path("account/mail/", mail.digest_choose, name="digest-choose"),
]
