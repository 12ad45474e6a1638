from django.urls import path

from thonmoi.library import views

urlpatterns = [
    path("documents/", views.documents, name="documents"),
    path("documents/registration/", views.document_register, name="document-register"),
    path("documents/<int:pk>/", views.document, name="document"),
    path("documents/<int:pk>/correction/", views.document_correct, name="document-correct"),
    path("files/<int:pk>/", views.stored_file, name="stored-file"),
]
