"""Every address, room by room: a room with a `urls` module has pages."""

from importlib.util import find_spec

from django.urls import include, path

from thonmoi.config.settings import ROOMS

urlpatterns = [
    path("", include(f"thonmoi.{room}.urls")) for room in ROOMS if find_spec(f"thonmoi.{room}.urls")
]

handler400 = "thonmoi.ui.errors.bad_request"
handler403 = "thonmoi.ui.errors.denied"
handler404 = "thonmoi.ui.errors.not_found"
handler500 = "thonmoi.ui.errors.broken"
