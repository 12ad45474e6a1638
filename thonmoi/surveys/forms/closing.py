"""The result is published; objections to it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.surveys.forms._parts import PAPER, VersionForm, area
from thonmoi.ui.fields import DayField


class PublishForm(VersionForm):
    report_paper = forms.CharField(
        label=_("The report of the result"), max_length=300, help_text=PAPER
    )
    posted_until = DayField(label=_("Posted until"), required=False)


class ObjectionForm(forms.Form):
    on = DayField(label=_("Day"))
    text = forms.CharField(
        label=_("What is objected to"),
        max_length=4000,
        widget=area(4),
        help_text=_("Do not write who it was."),
    )


class AnswerForm(VersionForm):
    answer = forms.CharField(label=_("What was found"), max_length=4000, widget=area(4))
