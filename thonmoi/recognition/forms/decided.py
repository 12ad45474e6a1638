"""Forms of steps: a meeting, a paper, an end, letters of divisions, conditions, the decision."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from thonmoi.recognition.forms.dossiers import Choices, area
from thonmoi.recognition.rules import (
    OUTCOME_LABELS,
    EnclosureFacts,
    FindingFacts,
    MeetingFacts,
    Outcome,
)
from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField, FigureField

_REGISTERED = _("A document of the register, such as 2054/QĐ-UBND.")


class MeetingForm(forms.Form):
    """A meeting as counted."""

    on = DayField(label=_("Day of the meeting"))
    place = forms.CharField(label=_("Where"), max_length=200, required=False)
    members = forms.IntegerField(label=_("Members in all"), min_value=1, max_value=10_000)
    present = forms.IntegerField(label=_("Of them present"), min_value=1, max_value=10_000)
    agreed = forms.IntegerField(label=_("Votes for it"), min_value=0, max_value=10_000)
    note = forms.CharField(
        label=_("What was discussed"), max_length=4000, required=False, widget=area(4)
    )

    def facts(self) -> MeetingFacts:
        """The cleaned facts; call after `is_valid`."""
        names = ("on", "members", "present", "agreed", "place", "note")
        return MeetingFacts(**{name: self.cleaned_data[name] for name in names})


class EnclosureForm(forms.Form):
    """A signed paper of a step."""

    code = forms.ChoiceField(label=_("Paper"))
    number = forms.CharField(
        label=_("Number"),
        max_length=100,
        help_text=_("As the clerk gave it; of minutes without a number write what they are."),
    )
    on = DayField(label=_("Day of the paper"))
    file = forms.FileField(
        label=_("Signed file"), required=False, help_text=_("PDF, Word or a photo, up to 25 MB.")
    )

    def __init__(self, *args: Any, papers: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "code", papers)

    def facts(self) -> EnclosureFacts:
        """The cleaned facts; call after `is_valid`."""
        sent = self.cleaned_data
        return EnclosureFacts(sent["code"], sent["number"], sent["on"])


class FinishForm(forms.Form):
    """A step ends; `asks` where something is not known, so that a reason is needed."""

    on = DayField(label=_("Ended on"))
    reason = forms.CharField(
        label=_("Reason of what was decided"),
        max_length=2000,
        required=False,
        widget=area(3),
        help_text=_("Needed where something is not known, or a step is left out."),
    )


class AwardForm(FinishForm):
    number = forms.CharField(
        label=_("Number of the decision"), max_length=60, help_text=_REGISTERED
    )
    field_order = ("number", "on", "reason")


class WithdrawForm(forms.Form):
    number = forms.CharField(
        label=_("Number of the decision"), max_length=60, help_text=_REGISTERED
    )
    on = DayField(label=pgettext_lazy("title", "Withdrawn on"))
    reason = forms.CharField(label=_("Reason"), max_length=2000, widget=area(3))


class VerifyForm(forms.Form):
    """One letter for several criteria; `keys` are (id, label)."""

    number = forms.CharField(
        label=_("Number of the letter"), max_length=100, help_text=_("Such as 15/PGDĐT.")
    )
    on = DayField(label=_("Day of the letter"))

    def __init__(self, *args: Any, keys: Iterable[tuple[int, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._keys = tuple(keys)
        said = [("", pgettext_lazy("criterion", "nothing said yet"))]
        said += [(one.value, OUTCOME_LABELS[one]) for one in Outcome]
        for key, label in self._keys:
            self.fields[f"said_{key}"] = forms.ChoiceField(
                label=label, choices=said, required=False
            )
            self.fields[f"reason_{key}"] = forms.CharField(
                label=_("Reason of dissent"), max_length=2000, required=False
            )

    def rows(self) -> dict[int, tuple[Any, Any]]:
        """By key the fields of what is said and why, for the table."""
        return {key: (self[f"said_{key}"], self[f"reason_{key}"]) for key, _label in self._keys}

    def said(self) -> dict[int, tuple[Outcome, str]]:
        """What was said, by key; call after `is_valid`."""
        sent = self.cleaned_data
        return {
            key: (Outcome(sent[f"said_{key}"]), sent[f"reason_{key}"])
            for key, _label in self._keys
            if sent[f"said_{key}"]
        }


class ConditionForm(forms.Form):
    """Whether a condition holds, by a paper."""

    condition = forms.ChoiceField(label=_("Condition"))
    is_met = forms.ChoiceField(
        label=_("What the paper says"),
        choices=[
            ("yes", pgettext_lazy("condition", "it holds")),
            ("no", pgettext_lazy("condition", "it does not hold")),
        ],
        widget=forms.RadioSelect,
    )
    rate = FigureField(label=_("Rate of satisfaction, %"), required=False)
    paper = forms.CharField(
        label=_("Paper that says it"),
        max_length=200,
        help_text=_("Number, issuer, day. For police and army criteria name the document only."),
    )
    on = DayField(label=_("Day of the paper"))
    text = forms.CharField(label=_("Note"), max_length=2000, required=False, widget=area(3))

    def __init__(self, *args: Any, conditions: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "condition", conditions)

    def facts(self) -> FindingFacts:
        """The cleaned facts; call after `is_valid`."""
        sent = self.cleaned_data
        return FindingFacts(
            sent["condition"], sent["is_met"] == "yes", sent["paper"], sent["on"],
            sent["rate"], sent["text"],
        )  # fmt: skip
