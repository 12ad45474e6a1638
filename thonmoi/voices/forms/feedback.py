"""Forms about feedback of residents; choices are passed in."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.procedures.rules import DAY_LABELS, DayKind
from thonmoi.voices.forms import ChoosingForm, VersionedForm, area
from thonmoi.voices.rules import DECISION_LABELS, Decision


class ModerateForm(VersionedForm):
    """What is shown of feedback, and who answers."""

    decision = forms.TypedChoiceField(
        label=_("Decision"),
        choices=[(str(one), label) for one, label in DECISION_LABELS.items()],
        coerce=Decision,
    )
    owner = forms.ChoiceField(label=_("Body that answers"), required=False)
    shown_text = forms.CharField(
        label=_("Words shown outside"),
        max_length=3000,
        required=False,
        widget=area(5),
        help_text=_("As sent. Take out names of people and what shows who sent it."),
    )
    is_photo_shown = forms.BooleanField(
        label=_("Show the photo outside: no face, no number plate in it"), required=False
    )
    reason = forms.CharField(
        label=_("Why it is not taken up"),
        max_length=2000,
        required=False,
        widget=area(2),
        help_text=_("Only the sender reads it, with the code."),
    )

    def decided(self) -> dict[str, Any]:
        """What the deed takes, but for the body; call after `is_valid`."""
        return {k: v for k, v in self.cleaned_data.items() if k != "owner"}


class TermsForm(ChoosingForm):
    """Terms of feedback of an area."""

    place = forms.ChoiceField(label=_("Where"))
    answer_days = forms.IntegerField(
        label=_("Days to the answer"),
        min_value=1,
        max_value=365,
        required=False,
        help_text=_("Left open: no day is promised."),
    )
    answer_kind = forms.TypedChoiceField(
        label=_("Days are counted as"),
        choices=[(str(one), label) for one, label in DAY_LABELS.items()],
        coerce=DayKind,
        initial=DayKind.CALENDAR,
        help_text=_("As the document says: “days” are calendar days, else “working days”."),
    )
    contact_days = forms.IntegerField(
        label=_("Days that a contact is kept"),
        min_value=1,
        max_value=730,
        required=False,
        help_text=_("Left open: senders are not asked how to reach them."),
    )
    channel = forms.CharField(
        label=_("Where a denunciation is sent"),
        max_length=2000,
        required=False,
        widget=area(4),
        help_text=_("The body that takes denunciations (tố cáo), its address and hours."),
    )
    basis = forms.CharField(label=_("The document that sets it"), max_length=300, required=False)
