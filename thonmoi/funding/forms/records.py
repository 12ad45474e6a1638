"""Forms of what is recorded of a work."""

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.funding import rules
from thonmoi.funding.forms._parts import FILE, Chosen, area, day, dong, paper
from thonmoi.funding.rules import BUDGET, NATURE_LABELS, AcceptanceFacts
from thonmoi.ui.fields import FigureField


class StageForm(Chosen):
    """A step that was reached."""

    step = forms.TypedChoiceField(label=_("Step"), coerce=int)
    on = day(_("Day"))
    paper = paper(_("By which document"))
    file = forms.FileField(label=_("Photo or file"), required=False, help_text=FILE)
    remark = forms.CharField(label=_("Note"), max_length=1000, required=False, widget=area(2))


class ProgressForm(forms.Form):
    """How much is done."""

    on = day(_("Day"))
    percent = FigureField(whole=True, label=_("Share of the volume that is done, in percent"))
    delay_reason = forms.CharField(
        label=_("Why it is late"),
        max_length=1000,
        required=False,
        widget=area(2),
        help_text=_("Only where it is behind its schedule."),
    )
    remark = forms.CharField(label=_("Note"), max_length=1000, required=False, widget=area(2))


class AcceptanceForm(forms.Form):
    """What was accepted."""

    part = forms.CharField(
        label=_("What was accepted"),
        max_length=200,
        help_text=_("Such as foundation, roof, the whole work."),
    )
    is_whole = forms.BooleanField(label=_("It is the whole work"), required=False)
    on = day(_("Day"))
    value = dong(_("Value of the accepted volume"))
    nature = forms.ChoiceField(
        label=_("Paid from"), choices=[(one, NATURE_LABELS[one]) for one in BUDGET]
    )
    paper = paper(_("Minutes of acceptance"), required=True)
    file = forms.FileField(label=_("Photo or file"), required=False, help_text=FILE)
    remark = forms.CharField(label=_("Note"), max_length=1000, required=False, widget=area(2))

    def facts(self) -> AcceptanceFacts:
        """The cleaned facts; call after `is_valid`."""
        names = AcceptanceFacts.__dataclass_fields__
        return AcceptanceFacts(**{name: self.cleaned_data[name] for name in names})


class PhotoForm(forms.Form):
    """A photo with its day and place."""

    file = forms.FileField(label=_("Photo"), help_text=_("A .jpg or .png, up to 25 MB."))
    moment = forms.ChoiceField(
        label=_("Before, during or after"), choices=rules.MOMENT_LABELS.items()
    )
    on = day(_("Taken on"))
    place = forms.CharField(label=_("Taken at"), max_length=200, required=False)
    as_photo = forms.BooleanField(
        label=_("Take day and position from the photo where it carries them"),
        required=False,
        initial=True,
        help_text=_("A photo that came by Zalo carries none; then what you typed holds."),
    )
    remark = forms.CharField(label=_("Note"), max_length=500, required=False)


class WithdrawForm(forms.Form):
    reason = forms.CharField(label=_("Reason"), max_length=1000, widget=area(2))
