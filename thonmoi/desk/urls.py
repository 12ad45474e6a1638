from django.urls import path

from thonmoi.desk import views

COMMUNE = "communes/<slug:code>/"

urlpatterns = [
    path("", views.home, name="home"),
    path("my-work/", views.my_work, name="my-work"),
    path("overview/", views.overview, name="overview"),
    path("overview/<slug:code>/", views.overview, name="area"),
    path("changes/", views.changes, name="changes"),
    path("changes/<slug:code>/", views.changes, name="area-changes"),
    path("communes/", views.communes, name="communes"),
    path("communes/own/", views.my_commune, name="my-commune"),
    path(COMMUNE, views.commune, name="commune"),
    path("criteria-guide/", views.criteria_guide, name="criteria-guide"),
    path("hamlets/<slug:code>/", views.hamlet, name="hamlet"),
    path(COMMUNE + "values/", views.commune_values, name="commune-values"),
    path(COMMUNE + "works/", views.commune_works, name="commune-works"),
    path(COMMUNE + "history/", views.commune_history, name="commune-history"),
    path("members/<int:pk>/", views.member, name="member"),
    path("search/", views.search, name="search"),
]
