"""Choosing how often one gets mail."""

from django.utils.translation import gettext_lazy as _

from thonmoi.accounts.models import Account
from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices.models import Digest
from thonmoi.notices.rules import Rhythm


@action(P.DIGEST_CHOOSE, says=_("Chose how often mail comes: {target}"), doors=(Door.PAGE,))
def choose_digest(account: Account, *, by: Actor, rhythm: Rhythm) -> Digest:
    """Set how often one's own list of what is due comes by mail."""
    found = Digest.objects.filter(account=account).select_related("account__home").first()
    if found is None:
        return create(Digest, account=account, rhythm=rhythm)
    return change(found, rhythm=rhythm)
