from django.urls import path

from thonmoi.voices.views import difficulties, feedback, questions, showing, supervision

ONE = "difficulties/<int:pk>/"
ASKED = "questions/<int:pk>/"
REMARK = "supervision/<int:pk>/"
SENT = "feedback/<int:pk>/"

urlpatterns = [
    path("difficulties/", showing.difficulties, name="difficulties"),
    path("difficulties/file/", showing.difficulties_file, name="difficulties-file"),
    path("difficulties/new/", difficulties.difficulty_raise, name="difficulty-raise"),
    path(ONE, showing.difficulty, name="difficulty"),
    path(ONE + "assignment/", difficulties.difficulty_assign, name="difficulty-assign"),
    path(ONE + "escalation/", difficulties.difficulty_escalate, name="difficulty-escalate"),
    path(ONE + "answer/", difficulties.difficulty_answer, name="difficulty-answer"),
    path(ONE + "closure/", difficulties.difficulty_close, name="difficulty-close"),
    path(ONE + "reopening/", difficulties.difficulty_reopen, name="difficulty-reopen"),
    path("questions/", showing.questions, name="questions"),
    path("questions/new/", questions.question_ask, name="question-ask"),
    path(ASKED, showing.question, name="question"),
    path(ASKED + "answer/", questions.question_answer, name="question-answer"),
    path(ASKED + "handing-over/", questions.question_forward, name="question-forward"),
    path(ASKED + "publication/", questions.question_publish, name="question-publish"),
    path("supervision/", showing.remarks, name="remarks"),
    path("supervision/new/", supervision.supervision_record, name="supervision-record"),
    path(REMARK, showing.supervision, name="supervision"),
    path(REMARK + "answer/", supervision.supervision_answer, name="supervision-answer"),
    path(REMARK + "closure/", supervision.supervision_close, name="supervision-close"),
    path("feedback/", feedback.feedback_list, name="feedback-list"),
    path("feedback/terms/", feedback.terms_set, name="terms-set"),
    path(SENT, feedback.feedback, name="feedback"),
    path(SENT + "decision/", feedback.feedback_moderate, name="feedback-moderate"),
    path(SENT + "answer/", feedback.feedback_answer, name="feedback-answer"),
]
