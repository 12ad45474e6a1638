"""Shape and friendly messages of the forms of the steering room; choices are passed in."""

from thonmoi.steering.forms.members import AppointForm, MemberEndForm
from thonmoi.steering.forms.remits import RemitEndForm, RemitForm

__all__ = ["AppointForm", "MemberEndForm", "RemitEndForm", "RemitForm"]
