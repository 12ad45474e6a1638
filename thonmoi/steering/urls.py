from django.urls import path

from thonmoi.steering.views import ending, members, releasing, remits, showing

urlpatterns = [
    path("committees/", showing.committees, name="committees"),
    path("committees/<slug:code>/", showing.committee, name="committee"),
    path(
        "committees/<slug:code>/appointment/",
        members.member_appoint,
        name="member-appoint",
    ),
    path("members/<int:pk>/end/", ending.member_end, name="member-end"),
    path("members/<int:pk>/remits/", remits.remit_assign, name="remit-assign"),
    path("remits/<int:pk>/end/", releasing.remit_end, name="remit-end"),
]
