"""Forms of a work: opening, adding, correcting, splitting, deciding."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.funding import rules
from thonmoi.funding.forms._parts import Chosen, Versioned, area, day, dong, paper
from thonmoi.funding.rules import Kind, ProjectFacts, Turn
from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import FigureField

_NAMES = ("name", "kind", "object", "quantity", "unit_text", "place_text", "budget")
NAMES = (*_NAMES, "starts", "due", "code", "position")


class BoundaryForm(Chosen):
    """A file of boundaries."""

    area = forms.ChoiceField(label=_("For which area"))
    file = forms.FileField(
        label=_("GeoJSON file"),
        help_text=_("Each boundary names the code of its unit in a property such as “code”."),
    )
    source = forms.CharField(
        label=_("Where it is from"),
        max_length=300,
        help_text=_("Such as the agency that gave it, with the day."),
    )


class OpenForm(Chosen):
    """Works of a plan that are followed from now on."""

    works = forms.TypedMultipleChoiceField(
        label=_("Works of the plan"), coerce=int, widget=forms.CheckboxSelectMultiple
    )


class ProjectForm(Chosen):
    """A work as it is typed."""

    name = forms.CharField(label=_("Name of the work"), max_length=300)
    kind = forms.ChoiceField(label=_("Kind"), choices=rules.KIND_LABELS.items())
    object = forms.CharField(
        label=_("What it is"),
        max_length=200,
        required=False,
        help_text=_("Such as culture house, drain, classroom."),
    )
    quantity = FigureField(label=_("Quantity"), required=False)
    unit_text = forms.CharField(label=_("Unit of count"), max_length=40, required=False)
    place_text = forms.CharField(label=_("Place"), max_length=200, required=False)
    budget = dong(
        _("Approved total investment"),
        required=False,
        hint=_("In đồng; leave empty while it is not approved."),
    )
    starts = day(_("Planned first day"), required=False)
    due = day(_("Planned last day"), required=False)
    code = forms.CharField(label=_("Project code"), max_length=40, required=False)
    position = forms.CharField(
        label=_("Position on the map"),
        max_length=40,
        required=False,
        help_text=_("Latitude and longitude as a map on the phone shows them: 11.5123, 106.6321."),
    )

    def facts(self) -> ProjectFacts:
        """The cleaned facts; call after `is_valid`."""
        values = {name: self.cleaned_data[name] for name in NAMES}
        return ProjectFacts(**values | {"kind": Kind(values["kind"])})


class AddForm(ProjectForm):
    """A work that no clause asks for, with its commune."""

    commune = forms.ChoiceField(label=_("Commune"))
    hamlet = forms.CharField(
        label=_("Hamlet"),
        max_length=120,
        required=False,
        help_text=_("Only where it belongs to one hamlet: its name, such as Ân Lợi."),
    )
    field_order = ("commune", "hamlet", *NAMES)


class CorrectForm(ProjectForm, Versioned):
    """The same again, with the version that it was drawn from."""


class SplitForm(Chosen, Versioned):
    sites = forms.MultipleChoiceField(
        label=_("At which hamlets"), widget=forms.CheckboxSelectMultiple
    )


class DecideForm(Versioned):
    """A decision that changes, pauses, resumes or cancels a work."""

    turn = forms.ChoiceField(label=_("What is decided"), widget=forms.RadioSelect)
    on = day(_("Day of the decision"))
    paper = paper(_("Decision"), required=True)
    reason = forms.CharField(label=_("Reason"), max_length=2000, widget=area(3))
    due = day(
        _("New last day"), required=False, hint=_("Only where the decision changes the schedule.")
    )
    budget = dong(
        _("New total investment"),
        required=False,
        hint=_("Only where the decision changes it; in đồng."),
    )

    def __init__(self, *args: Any, turns: list[Turn], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(turn, rules.TURN_LABELS[turn]) for turn in turns]
        offer(self, "turn", choices)
