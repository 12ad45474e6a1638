"""Forms of annexes; choices are passed in."""

from thonmoi.annexes.forms.deciding import AcceptForm, RejectForm, UploadForm
from thonmoi.annexes.forms.mending import MendForm, SplitForm
from thonmoi.annexes.forms.settling import SettleForm

__all__ = ["AcceptForm", "MendForm", "RejectForm", "SettleForm", "SplitForm", "UploadForm"]
