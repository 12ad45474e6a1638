"""Forms of procedures: confirming a number, the table of holidays. Choices are passed in."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.procedures.rules import DAY_LABELS
from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField, FigureField

Choices = Iterable[tuple[Any, Any]]
DAY_KINDS = [(str(kind), label) for kind, label in DAY_LABELS.items()]


class PlacedForm(forms.Form):
    """A form of a deed in an area of the actor's."""

    place = forms.ChoiceField(label=_("For the area"))

    def __init__(self, *args: Any, places: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "place", places)


class ConfirmForm(PlacedForm):
    """A number that a document sets."""

    value = FigureField(label=_("The number that the document gives"))
    day_kind = forms.ChoiceField(label=_("Which days are counted"), choices=DAY_KINDS)
    paper = forms.CharField(
        label=_("By which document"),
        max_length=200,
        help_text=_("Number and day, such as 1234/QĐ-UBND; it is linked if it is registered."),
    )
    on = DayField(label=_("Day of the document"))

    def __init__(self, *args: Any, is_term: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_term:
            del self.fields["day_kind"]


class HolidayForm(PlacedForm):
    """A day of the table."""

    day = DayField(label=_("Day"))
    name = forms.CharField(label=_("Which day this is"), max_length=200)
    is_off = forms.TypedChoiceField(
        label=_("What holds on this day"),
        choices=[("yes", _("day off")), ("no", _("worked instead of another day"))],
        coerce=lambda said: said == "yes",
    )
    paper = forms.CharField(label=_("By which document"), max_length=200, required=False)


class WithdrawForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"), max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )
