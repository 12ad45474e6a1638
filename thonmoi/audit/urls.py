from django.urls import path

from thonmoi.audit import views

urlpatterns = [
    path("log/", views.log, name="log"),
    path("log/<int:seq>/", views.log_entry, name="log-entry"),
]
