from django.urls import path

from thonmoi.sheets.views import fillings

SHEET = "entry/<slug:code>/<str:period>/"

urlpatterns = [
    path(SHEET + "form/", fillings.form, name="form"),
    path(SHEET + "filled/", fillings.filling_upload, name="filling-upload"),
    path("filled/<int:pk>/", fillings.filling, name="filling"),
    path("filled/<int:pk>/acceptance/", fillings.filling_accept, name="filling-accept"),
    path("filled/<int:pk>/rejection/", fillings.filling_reject, name="filling-reject"),
    path("periods/<int:pk>/workbook/", fillings.consolidated, name="consolidated"),
]
