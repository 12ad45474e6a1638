"""A survey before it opens: what it asks, and where."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.surveys.forms._parts import MOST, VersionForm, area
from thonmoi.surveys.rules import KIND_LABELS, SurveyFacts, SurveyKind
from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField

Choices = Iterable[tuple[Any, Any]]


class HeadFields(forms.Form):
    """What is set of every survey before it opens."""

    title = forms.CharField(
        label=_("Name of the survey"),
        max_length=300,
        help_text=_("As it stands on the sheet, over the questions."),
    )
    closes_on = DayField(
        label=_("Last day for answers"),
        required=False,
        help_text=_("Left open: it takes answers until you close it."),
    )
    batch = forms.IntegerField(
        label=_("Answers by code are added so many at a time"),
        min_value=0,
        max_value=MOST,
        initial=10,
        help_text=_("The more at a time, the less can be concluded about one household."),
    )

    def facts(self) -> SurveyFacts:
        """The cleaned facts; call after `is_valid`. Raises Invalid where they cannot be."""
        sent = self.cleaned_data
        paper = sent.get("form_paper") or ""
        return SurveyFacts(sent["title"], sent["batch"], sent["closes_on"], paper)


class PlanForm(HeadFields):
    """A new survey: what kind, where, for which level, by whom."""

    kind = forms.ChoiceField(
        label=_("Kind"),
        choices=[(str(kind), label) for kind, label in KIND_LABELS.items()],
        initial=SurveyKind.SATISFACTION,
    )
    place = forms.ChoiceField(label=_("Where"))
    level = forms.ChoiceField(
        label=_("For which level"),
        required=False,
        help_text=_("Of a survey of satisfaction; its questions are filled in for the level."),
    )
    led_by = forms.ChoiceField(label=_("Led by"))
    field_order = ("kind", "place", "level", "title", "closes_on", "batch", "led_by")

    def __init__(self, *args: Any, choices: dict[str, Choices], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, rows in choices.items():
            found = list(rows)
            is_one = len(found) == 1 and self.fields[name].required
            offer(self, name, found if is_one else [("", "–"), *found])


class ChangeForm(VersionForm, HeadFields):
    """What a survey asks, and where, before it opens."""

    form_paper = forms.CharField(
        label=_("The document that sets the questions"),
        max_length=300,
        required=False,
        help_text=_("Number, issuer, day. Without it the questions count as not checked."),
    )
    questions = forms.CharField(
        label=_("Questions, one to a line"),
        max_length=40000,
        widget=area(12),
        help_text=_(
            "Satisfaction: the last line is the overall question. Open survey: after each"
            " question its choices, with “;” between them."
        ),
    )
    hamlets = forms.CharField(
        label=_("Hamlets, one to a line"),
        max_length=10000,
        required=False,
        widget=area(8),
        help_text=_("The name, “;”, the number of households. Two columns of Excel can be pasted."),
    )
    field_order = ("title", "questions", "form_paper", "hamlets", "closes_on", "batch", "version")
