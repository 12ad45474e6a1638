from django.urls import path

from thonmoi.reports import views

urlpatterns = [
    path("reports/", views.reports, name="reports"),
    path("reports/form/", views.report_form, name="report-form"),
    path("reports/schedule/", views.schedule_set, name="schedule-set"),
    path("reports/building/", views.report_build, name="report-build"),
    path("reports/<int:pk>/", views.report, name="report"),
    path("reports/<int:pk>/report.docx", views.report_docx, name="report-docx"),
    path("reports/<int:pk>/report.pdf", views.report_pdf, name="report-pdf"),
    path("reports/<int:pk>/report.xlsx", views.report_xlsx, name="report-xlsx"),
    path("reports/<int:pk>/address/", views.report_address, name="report-address"),
    path("reports/<int:pk>/submission/", views.report_submit, name="report-submit"),
    path("reports/<int:pk>/withdrawal/", views.report_withdraw, name="report-withdraw"),
    path("reports/<int:pk>/package.zip", views.report_package, name="report-package"),
    path("reports/<int:pk>/signed/", views.report_attach, name="report-attach"),
    path("reports/<int:pk>/correction/", views.report_correct, name="report-correct"),
    path("reports/<int:pk>/differences/", views.report_differences, name="report-differences"),
    path("reports/<int:pk>/issue/", views.report_issue, name="report-issue"),
    path("reports/paragraphs/<int:pk>/", views.report_edit, name="report-edit"),
]
