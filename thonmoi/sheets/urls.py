from django.urls import path

from thonmoi.sheets.views import counts, fillings, papers

SHEET = "entry/<slug:code>/<str:period>/"

urlpatterns = [
    path(SHEET + "form/", fillings.form, name="form"),
    path(SHEET + "form/parts/", fillings.form_parts, name="form-parts"),
    path(SHEET + "table/docx/", papers.signed_docx, name="signed-docx"),
    path(SHEET + "table/pdf/", papers.signed_pdf, name="signed-pdf"),
    path(SHEET + "hamlets/", counts.counts, name="counts"),
    path(SHEET + "hamlets/pdf/", papers.hamlets_pdf, name="hamlets-pdf"),
    path(SHEET + "hamlets/<int:indicator>/", counts.count_enter, name="count-enter"),
    path(SHEET + "hamlets/<int:indicator>/sum/", counts.count_take, name="count-take"),
    path(SHEET + "filled/", fillings.filling_upload, name="filling-upload"),
    path("filled/<int:pk>/", fillings.filling, name="filling"),
    path("filled/<int:pk>/acceptance/", fillings.filling_accept, name="filling-accept"),
    path("filled/<int:pk>/rejection/", fillings.filling_reject, name="filling-reject"),
    path("periods/<int:pk>/workbook/", fillings.consolidated, name="consolidated"),
]
