from django.urls import path

from thonmoi.cascade.views import recording, registering, requiring, roadmaps, showing, waiving

COMMUNE = "communes/<slug:code>/roadmap/"

urlpatterns = [
    path("plans/<int:pk>/subplans/", showing.subplans, name="subplans"),
    path("plans/<int:pk>/subplans/requirement/", requiring.subplan_require, name="subplan-require"),
    path("subplans/<int:pk>/record/", recording.subplan_record, name="subplan-record"),
    path("subplans/<int:pk>/waiver/", waiving.subplan_waive, name="subplan-waive"),
    path("roadmaps/", roadmaps.roadmaps, name="roadmaps"),
    path(COMMUNE, roadmaps.roadmap, name="roadmap"),
    path(COMMUNE + "registration/", registering.roadmap_register, name="roadmap-register"),
    path("roadmaps/<int:pk>/withdrawal/", registering.roadmap_withdraw, name="roadmap-withdraw"),
]
