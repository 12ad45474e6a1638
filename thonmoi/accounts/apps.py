from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "thonmoi.accounts"
    label = "accounts"

    def ready(self) -> None:
        from thonmoi.audit import kept
        from thonmoi.kernel.permissions import Permission
        from thonmoi.ui.nav import NavItem, register

        kept.ground("accounts_")
        kept.ground("units_")
        register(
            NavItem(
                _("People and roles"),
                "people",
                "people",
                group="settings",
                order=10,
                permission=Permission.ACCOUNT_READ,
            )
        )
        register(NavItem(_("Account"), "own-account", "user", group="account", order=10))
        register(
            NavItem(_("Sign out"), "sign-out", "user", group="account", order=20, is_post=True)
        )
