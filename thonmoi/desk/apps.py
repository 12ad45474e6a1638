from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DeskConfig(AppConfig):
    name = "thonmoi.desk"
    label = "desk"

    def ready(self) -> None:
        from thonmoi.cascade.standing import register as register_standing
        from thonmoi.desk import reopening
        from thonmoi.desk.guiding import dues
        from thonmoi.desk.queries.registered import standings
        from thonmoi.desk.showing.scope import scopes
        from thonmoi.notices import due
        from thonmoi.notices.queries import owed
        from thonmoi.ui.nav import NavItem, register, register_scope

        register(
            NavItem(
                _("My work"),
                "my-work",
                "tasks",
                order=10,
                narrow=_("Work"),
                count=owed,
                is_hot=True,
            )
        )
        register(NavItem(_("Overview"), "overview", "overview", order=20))
        register(NavItem(_("Communes and criteria"), "communes", "commune", "programme", order=20))
        register(NavItem(_("Search"), "search", "search", "search", narrow=_("Find")))
        due.register(dues)
        due.register(reopening.dues)
        register_scope(scopes)
        register_standing(standings)
