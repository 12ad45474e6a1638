"""What is kept for a time is erased when its day has come: contacts of those who sent feedback."""

from datetime import date
from typing import Any

from thonmoi.kernel.access import Place, importer
from thonmoi.kernel.permissions import Permission as P
from thonmoi.notices import mailing
from thonmoi.voices import actions


def forget() -> int:
    """Erase what is due to be erased, everywhere; gives how many contacts went."""
    by = importer("remind", path="", permissions=frozenset({P.FEEDBACK_FORGET}))
    return actions.forget_feedback(Place("", "remind"), by=by)


def daily(on: date) -> Any:
    """What is done once a day: contacts erased, mail sent; gives how many mails ended how."""
    forget()
    return mailing.run(on)
