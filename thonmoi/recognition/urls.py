from django.urls import path

from thonmoi.recognition.views import (
    communes,
    deciding,
    dossiers,
    files,
    steps,
    titles,
    verifying,
    withdrawing,
)

ONE = "dossiers/<int:pk>/"
STEP = "dossiers/steps/<int:pk>/"

urlpatterns = [
    path("dossiers/", dossiers.dossiers, name="dossiers"),
    path("dossiers/opening/", dossiers.dossier_open, name="dossier-open"),
    path(ONE, dossiers.dossier, name="dossier"),
    path(ONE + "stop/", dossiers.dossier_drop, name="dossier-drop"),
    path(ONE + "assessment/", communes.assessment_record, name="assessment-record"),
    path(ONE + "publications/", communes.publication_log, name="publication-log"),
    path(ONE + "opinions/", communes.opinion_record, name="opinion-record"),
    path(ONE + "verification/", verifying.verification_give, name="verification-give"),
    path(ONE + "conditions/", verifying.condition_record, name="condition-record"),
    path(ONE + "council/", deciding.council, name="council"),
    path(ONE + "package.zip", files.package, name="dossier-package"),
    path(ONE + "papers/<slug:slug>.docx", files.paper_docx, name="dossier-docx"),
    path(ONE + "papers/<slug:slug>.pdf", files.paper_pdf, name="dossier-pdf"),
    path(
        "dossiers/publications/<int:pk>/withdrawal/",
        withdrawing.publication_withdraw,
        name="publication-withdraw",
    ),
    path(
        "dossiers/opinions/<int:pk>/withdrawal/",
        withdrawing.opinion_withdraw,
        name="opinion-withdraw",
    ),
    path(STEP + "meeting/", steps.meeting_record, name="meeting-record"),
    path(STEP + "paper/", steps.enclosure_file, name="enclosure-file"),
    path(STEP + "end/", steps.step_finish, name="step-finish"),
    path(STEP + "decision/", deciding.title_award, name="title-award"),
    path("titles/", titles.titles, name="titles"),
    path("titles/<int:pk>/withdrawal/", titles.title_withdraw, name="title-withdraw"),
    path("titles/heirs/<int:pk>/", titles.title_acknowledge, name="title-acknowledge"),
]
