"""Shape and friendly messages of the forms of registers; choices are passed in."""

from thonmoi.registers.forms.activities import ActivityForm, WithdrawForm
from thonmoi.registers.forms.blocks import BlockForm
from thonmoi.registers.forms.entries import CorrectionForm, EndForm, EntryForm

__all__ = [
    "ActivityForm",
    "BlockForm",
    "CorrectionForm",
    "EndForm",
    "EntryForm",
    "WithdrawForm",
]
