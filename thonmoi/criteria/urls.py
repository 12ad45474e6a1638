from django.urls import path

from thonmoi.criteria.views import charges, charging, confirming, groups, guides, sets, thresholds

urlpatterns = [
    path("criteria-sets/", sets.criteria_sets, name="criteria-sets"),
    path("criteria-sets/<slug:slug>/", sets.criteria_set, name="criteria-set"),
    path(
        "criteria-sets/<slug:slug>/<int:edition>/activation/",
        sets.set_activate,
        name="set-activate",
    ),
    path("criteria-sets/<slug:slug>/charges/", charges.charges, name="charges"),
    path(
        "criteria-sets/<slug:slug>/charges/assignment/",
        charging.charge_assign,
        name="charge-assign",
    ),
    path(
        "criteria-sets/<slug:slug>/charges/confirmation/",
        charges.charge_confirm,
        name="charge-confirm",
    ),
    path("criteria-guide/dismissal/", guides.guide_dismiss, name="guide-dismiss"),
    path("groups/", groups.groups, name="groups"),
    path("groups/<slug:kind>/assignment/", groups.group_assign, name="group-assign"),
    path("groups/<int:pk>/end/", groups.group_end, name="group-end"),
    path("charges/<int:pk>/end/", charges.charge_end, name="charge-end"),
    path("indicators/<int:pk>/requirement/", thresholds.threshold_fill, name="threshold-fill"),
    path(
        "indicators/<int:pk>/confirmation/", confirming.threshold_confirm, name="threshold-confirm"
    ),
]
