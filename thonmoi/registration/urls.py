from django.urls import path

from thonmoi.registration.views import deciding, drafting, showing

ONE = "registrations/<int:pk>/"
CONTENT = "registrations/contents/<int:pk>/"
APPRAISAL = "registrations/appraisals/<int:pk>/"

urlpatterns = [
    path("registrations/", showing.registrations, name="registrations"),
    path("registrations/new/", drafting.registration_open, name="registration-open"),
    path(ONE, showing.registration, name="registration"),
    path(ONE + "petition.docx", showing.registration_petition, name="registration-petition"),
    path(ONE + "content/", drafting.content_add, name="content-add"),
    path(CONTENT + "change/", drafting.content_change, name="content-change"),
    path(CONTENT + "dropping/", drafting.content_drop, name="content-drop"),
    path(ONE + "sending/", drafting.registration_send, name="registration-send"),
    path(ONE + "return/", deciding.registration_return, name="registration-return"),
    path(APPRAISAL, deciding.appraisal_give, name="appraisal-give"),
    path(APPRAISAL + "handing-over/", deciding.appraisal_forward, name="appraisal-forward"),
    path(ONE + "advice/", deciding.advice_give, name="advice-give"),
    path(ONE + "approval/", deciding.registration_approve, name="registration-approve"),
]
