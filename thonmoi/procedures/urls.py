from django.urls import path

from thonmoi.procedures.views import holidays, procedures

urlpatterns = [
    path("procedures/", procedures.procedures, name="procedures"),
    path("procedures/<slug:slug>/", procedures.procedure, name="procedure"),
    path(
        "procedures/numbers/<int:pk>/confirmation/",
        procedures.number_confirm,
        name="number-confirm",
    ),
    path("holidays/", holidays.holidays, name="holidays"),
    path("holidays/day/", holidays.holiday_record, name="holiday-record"),
    path("holidays/<int:pk>/withdrawal/", holidays.holiday_withdraw, name="holiday-withdraw"),
]
