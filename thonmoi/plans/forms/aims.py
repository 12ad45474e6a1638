"""Forms of levels to reach and titles held."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.plans.forms.versioned import Choices
from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField


class LevelForm(forms.Form):
    """A unit and a level, by a registered document."""

    unit = forms.ChoiceField(label=_("Unit"))
    level = forms.ChoiceField(label=_("Level"))
    number = forms.CharField(
        label=_("Number of the document"),
        max_length=60,
        help_text=_("A document of the register, such as 2054/QĐ-UBND."),
    )

    def __init__(
        self, *args: Any, units: Choices = (), levels: Choices = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "unit", units)
        offer(self, "level", levels)


class DesignationForm(LevelForm):
    year = forms.IntegerField(label=_("Year in which to reach it"))
    field_order = ("unit", "level", "year", "number")


class TitleForm(LevelForm):
    recognised_on = DayField(label=_("Recognised on"))
    field_order = ("unit", "level", "recognised_on", "number")


class DesignationEndForm(forms.Form):
    on = DayField(label=_("Ended on"))
    number = forms.CharField(
        label=_("Number of the document"),
        max_length=60,
        help_text=_("A document of the register, such as 2054/QĐ-UBND."),
    )
