from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NoticesConfig(AppConfig):
    name = "thonmoi.notices"
    label = "notices"

    def ready(self) -> None:
        from thonmoi.kernel.permissions import Permission as P
        from thonmoi.notices import due, sending
        from thonmoi.notices.queries import received
        from thonmoi.notices.queries.receivers import sendable
        from thonmoi.ui.nav import NavItem, register

        due.register(received.due)
        sending.register(sendable)
        register(NavItem(_("Urging"), "urging", "send", order=25, permission=P.REMINDER_SEND))
        register(
            NavItem(_("Messages"), "messages", "bell", "top", count=received.unread, is_hot=True)
        )
        register(
            NavItem(
                _("Reminder letters"),
                "letters",
                "docs",
                "results",
                order=25,
                permission=P.LETTER_DRAFT,
            )
        )
        register(NavItem(_("Mail to me"), "digest-choose", "bell", "account", order=15))
