from django.urls import path, register_converter

from thonmoi.funding.converters import RecordKindConverter
from thonmoi.funding.views import (
    allotting,
    calendar,
    capital,
    files,
    maps,
    projects,
    records,
    showing,
)

register_converter(RecordKindConverter, "record")
ONE = "projects/<int:pk>/"
ALLOTMENT = "capital/allotments/<int:pk>/"

urlpatterns = [
    path("works/", showing.works, name="works"),
    path("works/timeline/", calendar.works_timeline, name="works-timeline"),
    path("works/map/", maps.works_map, name="works-map"),
    path("works/map/boundaries/", maps.boundary_load, name="boundary-load"),
    path("works/board/", showing.works_board, name="works-board"),
    path("projects/opening/", projects.project_open, name="project-open"),
    path("projects/addition/", projects.project_add, name="project-add"),
    path(ONE, showing.project, name="project"),
    path(ONE + "correction/", projects.project_correct, name="project-correct"),
    path(ONE + "parts/", projects.project_split, name="project-split"),
    path(ONE + "decision/", projects.project_decide, name="project-decide"),
    path(ONE + "step/", records.stage_reach, name="stage-reach"),
    path(ONE + "progress/", records.progress_record, name="progress-record"),
    path(ONE + "acceptance/", records.acceptance_record, name="acceptance-record"),
    path(ONE + "photo/", records.photo_add, name="photo-add"),
    path(
        "projects/<record:kind>/<int:pk>/withdrawal/",
        records.record_withdraw,
        name="record-withdraw",
    ),
    path(ONE + "settlement/", allotting.settlement_record, name="settlement-record"),
    path(ONE + "contribution/", allotting.contribution_record, name="contribution-record"),
    path("capital/", capital.capital, name="capital"),
    path("capital/file/", files.capital_file, name="capital-file"),
    path("capital/checks/", capital.capital_checks, name="capital-checks"),
    path("capital/allotments/", capital.allotments, name="allotments"),
    path("capital/allotments/file/", files.allotments_file, name="allotments-file"),
    path("capital/vouchers/file/", files.vouchers_file, name="vouchers-file"),
    path("capital/allotment/", allotting.allotment_make, name="allotment-make"),
    path(ALLOTMENT, capital.allotment, name="allotment"),
    path(ALLOTMENT + "adjustment/", allotting.allotment_adjust, name="allotment-adjust"),
    path(ALLOTMENT + "carry-over/", allotting.allotment_carry, name="allotment-carry"),
    path(ALLOTMENT + "payment/", allotting.payment_record, name="payment-record"),
    path(
        "capital/payments/<int:pk>/withdrawal/",
        allotting.payment_withdraw,
        name="payment-withdraw",
    ),
]
