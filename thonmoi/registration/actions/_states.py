"""In which state a registration must be."""

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Conflict
from thonmoi.registration.models import Registration
from thonmoi.registration.rules import RegistrationState as S

_SENTENCES = {
    S.DRAFT: _("The commune has not sent it yet."),
    S.SENT: _("It is sent already. The office returns it where something has to change."),
    S.APPROVED: _("The district has decided already. Register what is new apart."),
}


def require(registration: Registration, state: S) -> None:
    """Raise Conflict with what to do where it is in another state."""
    if registration.now is not state:
        raise Conflict("registration.state", _SENTENCES[registration.now])
