from django.urls import path

from thonmoi.desk import views

urlpatterns = [
    path("", views.home, name="home"),
    path("work/", views.my_work, name="my-work"),
]
