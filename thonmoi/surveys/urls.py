from django.urls import path

from thonmoi.surveys.views import (
    cards,
    closing,
    codes,
    counting,
    objections,
    planning,
    public,
    showing,
)

ONE = "surveys/<int:pk>/"
HAMLET = "surveys/hamlets/<int:pk>/"

urlpatterns = [
    path("s/", public.survey_code, name="survey-code"),
    path("s/thanks/", public.survey_thanks, name="survey-thanks"),
    path("s/<str:code>/", public.survey_answer, name="survey-answer"),
    path("surveys/open/", public.opinions, name="opinions"),
    path("surveys/open/card.png", cards.opinions_card, name="opinions-card"),
    path("surveys/open/<int:pk>/card.png", cards.opinion_card, name="opinion-card"),
    path("surveys/open/<int:pk>/", public.opinion, name="opinion"),
    path("surveys/", showing.surveys, name="surveys"),
    path("surveys/new/", planning.survey_plan, name="survey-plan"),
    path(ONE, showing.survey, name="survey"),
    path(ONE + "questions/", planning.survey_change, name="survey-change"),
    path(ONE + "opening/", planning.survey_open, name="survey-open"),
    path(ONE + "closure/", closing.survey_close, name="survey-close"),
    path(ONE + "publication/", closing.survey_publish, name="survey-publish"),
    path(ONE + "objection/", objections.objection_record, name="objection-record"),
    path(ONE + "report.docx", showing.survey_report, name="survey-report"),
    path(ONE + "sheet.docx", showing.survey_sheet, name="survey-sheet"),
    path("objections/<int:pk>/answer/", objections.objection_answer, name="objection-answer"),
    path(HAMLET + "codes/", codes.code_make, name="code-make"),
    path(HAMLET + "sheets/", counting.sheet_record, name="sheet-record"),
    path(HAMLET + "tally/", counting.tally_record, name="tally-record"),
    path(HAMLET + "minutes.docx", showing.survey_minutes, name="survey-minutes"),
]
