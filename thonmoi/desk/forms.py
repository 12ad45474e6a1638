"""Shape of what is asked of the desk; it only reads."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.ui.fields import DayField


class SpanForm(forms.Form):
    """Two days, the first before the second, none to come."""

    since = DayField(label=_("From the day"), help_text=_("day/month/year"))
    until = DayField(label=_("To the day"), help_text=_("day/month/year"))

    def __init__(self, *args: Any, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.today = today

    def clean_until(self) -> date:
        until: date = self.cleaned_data["until"]
        if until > self.today:
            raise forms.ValidationError(
                _("That day has not come yet: choose the working date or an earlier one.")
            )
        return until

    def clean(self) -> dict[str, Any]:
        since, until = self.cleaned_data.get("since"), self.cleaned_data.get("until")
        if since and until and since >= until:
            self.add_error("since", _("The first day must come before the second."))
        return self.cleaned_data
