from django.urls import path

from thonmoi.dispatches.views import drafting, files, issuing, showing, submitting

ONE = "dispatches/<int:pk>/"

urlpatterns = [
    path("dispatches/", showing.dispatches, name="dispatches"),
    path("dispatches/drafting/", drafting.dispatch_draft, name="dispatch-draft"),
    path(ONE, showing.dispatch, name="dispatch"),
    path(ONE + "document.docx", files.dispatch_docx, name="dispatch-docx"),
    path(ONE + "document.pdf", files.dispatch_pdf, name="dispatch-pdf"),
    path(ONE + "package.zip", files.dispatch_package, name="dispatch-package"),
    path(ONE + "words/", drafting.dispatch_edit, name="dispatch-edit"),
    path(ONE + "end/", drafting.dispatch_drop, name="dispatch-drop"),
    path(ONE + "submission/", submitting.dispatch_submit, name="dispatch-submit"),
    path(ONE + "withdrawal/", submitting.dispatch_withdraw, name="dispatch-withdraw"),
    path(ONE + "issue/", issuing.dispatch_issue, name="dispatch-issue"),
    path(ONE + "signed/", issuing.dispatch_attach, name="dispatch-attach"),
    path(ONE + "delivery/", issuing.dispatch_send, name="dispatch-send"),
]
