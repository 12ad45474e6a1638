"""Writes of the registration room."""

from thonmoi.registration.actions.approving import Capital, Line, approve_registration
from thonmoi.registration.actions.drafting import (
    add_content,
    change_content,
    drop_content,
    open_registration,
)
from thonmoi.registration.actions.sending import (
    forward_appraisal,
    give_advice,
    give_appraisal,
    return_registration,
    send_registration,
)

__all__ = [
    "Capital",
    "Line",
    "add_content",
    "approve_registration",
    "change_content",
    "drop_content",
    "forward_appraisal",
    "give_advice",
    "give_appraisal",
    "open_registration",
    "return_registration",
    "send_registration",
]
