"""The form by which a title goes on after a merger."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from thonmoi.recognition.forms.dossiers import Choices, area
from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField


class AcknowledgeForm(forms.Form):
    """Which level, by which document, from which day."""

    level = forms.ChoiceField(label=_("Level"))
    number = forms.CharField(
        label=_("Number of the document that acknowledges it"),
        max_length=60,
        help_text=_("A document of the register, such as 2054/QĐ-UBND."),
    )
    on = DayField(label=pgettext_lazy("title", "Acknowledged on"))
    reason = forms.CharField(
        label=_("Reason of what was decided"),
        max_length=2000,
        required=False,
        widget=area(3),
        help_text=_("Needed where not every commune before it held this title."),
    )

    def __init__(self, *args: Any, levels: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "level", levels)
