from django.urls import path

from thonmoi.annexes.views import deciding, listing, mending, moving, reviewing, settling

urlpatterns = [
    path("annexes/", listing.annexes, name="annexes"),
    path("annexes/reading/", listing.annex_make, name="annex-make"),
    path("annexes/<int:pk>/", reviewing.annex, name="annex"),
    path("annexes/<int:pk>/particulars/", settling.annex_settle, name="annex-settle"),
    path("annexes/<int:pk>/confirmation/", reviewing.row_confirm, name="row-confirm"),
    path("annexes/<int:pk>/acceptance/", deciding.annex_accept, name="annex-accept"),
    path("annexes/<int:pk>/rejection/", deciding.annex_reject, name="annex-reject"),
    path("annexes/<int:pk>/rows/<int:row>/", mending.row_mend, name="row-mend"),
    path("annexes/<int:pk>/rows/<int:row>/exclusion/", moving.row_exclude, name="row-exclude"),
    path("annexes/<int:pk>/rows/<int:row>/joining/", moving.row_join, name="row-join"),
    path("annexes/<int:pk>/rows/<int:row>/division/", mending.row_split, name="row-split"),
]
