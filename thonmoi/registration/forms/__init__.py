"""Forms of registrations; choices are passed in."""

from thonmoi.registration.forms.approving import ApproveForm
from thonmoi.registration.forms.deeds import (
    AdviseForm,
    AppraiseForm,
    ContentChangeForm,
    ContentForm,
    DropForm,
    ForwardForm,
    OpenForm,
    ReturnForm,
    SendForm,
)

__all__ = [
    "AdviseForm",
    "AppraiseForm",
    "ApproveForm",
    "ContentChangeForm",
    "ContentForm",
    "DropForm",
    "ForwardForm",
    "OpenForm",
    "ReturnForm",
    "SendForm",
]
