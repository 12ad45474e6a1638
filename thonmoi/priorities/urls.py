from django.urls import path

from thonmoi.priorities.views import deciding, drafting, ending, files, showing

ONE = "priorities/<int:pk>/"

urlpatterns = [
    path("priorities/", showing.priorities, name="priorities"),
    path("priorities/draft/", drafting.priority_draft, name="priority-draft"),
    path(ONE, showing.priority, name="priority"),
    path(ONE + "document.docx", files.priority_docx, name="priority-docx"),
    path(ONE + "document.pdf", files.priority_pdf, name="priority-pdf"),
    path(ONE + "table.xlsx", files.priority_file, name="priority-file"),
    path(ONE + "weights/", drafting.priority_weigh, name="priority-weigh"),
    path(ONE + "facts/", drafting.priority_refresh, name="priority-refresh"),
    path(ONE + "completion/", ending.priority_finish, name="priority-finish"),
    path(ONE + "number/", ending.priority_number, name="priority-number"),
    path(ONE + "dropping/", ending.priority_drop, name="priority-drop"),
    path(
        "priorities/candidates/<int:pk>/decision/",
        deciding.candidate_decide,
        name="candidate-decide",
    ),
    path("priorities/gaps/<int:pk>/weight/", deciding.gap_weigh, name="gap-weigh"),
]
