"""Every address, room by room."""

from django.urls import include, path

from thonmoi.config.settings import ROOMS

WITH_URLS = ["ui", "audit", "library", "accounts", "desk"]
urlpatterns = [path("", include(f"thonmoi.{room}.urls")) for room in WITH_URLS if room in ROOMS]

handler400 = "thonmoi.ui.errors.bad_request"
handler403 = "thonmoi.ui.errors.denied"
handler404 = "thonmoi.ui.errors.not_found"
handler500 = "thonmoi.ui.errors.broken"
