from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LibraryConfig(AppConfig):
    name = "thonmoi.library"
    label = "library"

    def ready(self) -> None:
        from thonmoi.ui.nav import NavItem, register

        register(NavItem(_("Documents"), "documents", "docs", group="results", order=20))
