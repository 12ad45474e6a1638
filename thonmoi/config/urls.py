"""Every address, room by room."""

from django.urls import include, path

from thonmoi.config.settings import ROOMS

WITH_URLS = ["ui", "audit", "library", "accounts", "desk"]
urlpatterns = [path("", include(f"thonmoi.{room}.urls")) for room in WITH_URLS if room in ROOMS]
