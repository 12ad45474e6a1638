"""What is kept for a time is erased when its day has come: contacts of those who sent feedback."""

from thonmoi.kernel.access import Place, importer
from thonmoi.kernel.permissions import Permission as P
from thonmoi.voices import actions


def forget() -> int:
    """Erase what is due to be erased, everywhere; gives how many contacts went."""
    by = importer("remind", path="", permissions=frozenset({P.FEEDBACK_FORGET}))
    return actions.forget_feedback(Place("", "remind"), by=by)
