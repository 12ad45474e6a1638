from django.urls import path

from thonmoi.inspections.views import (
    answers,
    cancelling,
    concluding,
    programme,
    recommendations,
    showing,
    visits,
)

ONE = "inspections/<int:pk>/"
ANSWER = "recommendations/<int:pk>/"

urlpatterns = [
    path("inspections/", showing.inspections, name="inspections"),
    path("inspections/programme/", programme.inspection_plan, name="inspection-plan"),
    path(ONE, showing.inspection, name="inspection"),
    path(ONE + "minutes.docx", showing.inspection_minutes, name="inspection-minutes"),
    path(ONE + "change/", programme.inspection_change, name="inspection-change"),
    path(ONE + "cancellation/", cancelling.inspection_cancel, name="inspection-cancel"),
    path(ONE + "visit/", visits.inspection_visit, name="inspection-visit"),
    path(ONE + "conclusions/", concluding.inspection_conclude, name="inspection-conclude"),
    path(ONE + "recommendation/", answers.recommendation_make, name="recommendation-make"),
    path("recommendations/", recommendations.recommendations, name="recommendations"),
    path(ANSWER + "answer/", answers.recommendation_answer, name="recommendation-answer"),
    path(ANSWER + "closure/", answers.recommendation_close, name="recommendation-close"),
    path(ANSWER + "return/", answers.recommendation_return, name="recommendation-return"),
]
