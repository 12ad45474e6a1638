from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MappingsConfig(AppConfig):
    name = "thonmoi.mappings"
    label = "mappings"

    def ready(self) -> None:
        from thonmoi.kernel.permissions import Permission as P
        from thonmoi.mappings.dues import dues
        from thonmoi.notices import due
        from thonmoi.ui.nav import NavItem, register

        register(
            NavItem(
                _("Foreign workbooks"),
                "mappings",
                "entry",
                "intake",
                order=15,
                permission=P.MAPPING_MAKE,
            )
        )
        due.register(dues)
