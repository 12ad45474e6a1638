"""A target that a document from above gives."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.plans import rules
from thonmoi.plans.forms.versioned import Choices
from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import FigureField


class GivenForm(forms.Form):
    """What a document from above gives, and the target of the plan that takes it up."""

    document = forms.ChoiceField(label=_("Document that gives it"), required=False)
    number = forms.CharField(
        label=_("Or its number in the register"), max_length=60, required=False
    )
    target = forms.ChoiceField(
        label=_("Target of the plan that takes it up"),
        required=False,
        help_text=_("Leave it empty where the plan does not take it up."),
    )
    what = forms.CharField(
        label=_("What is given"),
        max_length=500,
        required=False,
        help_text=_("Left empty, the words of the target of the plan."),
    )
    comparator = forms.ChoiceField(
        label=_("Comparison"), choices=list(rules.COMPARATOR_LABELS.items()), initial="at_least"
    )
    value = FigureField(
        label=_("Figure given"),
        required=False,
        help_text=_("Only as it stands in the document; leave it empty where you do not have it."),
    )
    high = FigureField(label=_("Upper end"), required=False)
    unit_text = forms.CharField(label=_("Unit of the figure"), max_length=40, required=False)
    measure = forms.ChoiceField(label=_("Measure"), required=False)
    note = forms.CharField(label=_("Note"), max_length=500, required=False)

    def __init__(
        self,
        *args: Any,
        documents: Choices = (),
        targets: Choices = (),
        measures: Choices = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        given = {"document": documents, "target": targets, "measure": measures}
        for name, choices in given.items():
            offer(self, name, [("", "–"), *choices])
