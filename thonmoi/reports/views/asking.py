"""What the views of reports ask before a page with a form is shown."""

from django.utils.translation import gettext as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Denied
from thonmoi.kernel.permissions import Permission


def require(actor: Actor, permission: Permission, path: str) -> None:
    """Raise Denied where the deed behind the form is not the actor's."""
    if not actor.can(permission, path):
        raise Denied(
            "access.denied",
            _("Only the co-ordination office of the area works on its reports."),
        )
