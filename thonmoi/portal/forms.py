"""Forms of the portal: feedback, its code, what is released; choices are passed in."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.ui.choosing import offer

Choices = Iterable[tuple[str, Any]]


class FeedbackForm(forms.Form):
    """What a resident sends. `website` is a trap: people do not see it, programs fill it in."""

    about = forms.ChoiceField(label=_("About what"), required=False)
    text = forms.CharField(
        label=_("What you saw"),
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 5}),
        help_text=_("Short: where, when, what. You need not give your name."),
    )
    photo = forms.FileField(
        label=_("A photo"),
        required=False,
        help_text=_("From the phone, up to 10 MB. Where and when it was taken is removed."),
    )
    contact = forms.CharField(label=_("Telephone or mail"), max_length=200, required=False)
    answer = forms.CharField(label=_("A sum, against programs"), max_length=20)
    token = forms.CharField(max_length=200, widget=forms.HiddenInput)
    website = forms.CharField(required=False, max_length=200, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, about: Choices = (), contact_days: int | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "about", [("", _("The commune in general")), *about])
        if not contact_days:
            del self.fields["contact"]
            return
        self.fields["contact"].help_text = _(
            "You need not. Only who looks at feedback sees it; it is erased after %(days)s days."
        ) % {"days": contact_days}


class CodeForm(forms.Form):
    """The look-up code of a feedback."""

    code = forms.CharField(
        label=_("Your code"), max_length=40, help_text=_("Such as 7KQ2-M4XD-9TRW.")
    )


class ReleaseForm(forms.Form):
    """Which kinds are released now; `seen` is the digest of what was looked at."""

    kinds = forms.MultipleChoiceField(
        label=_("What everybody may read from now on"), widget=forms.CheckboxSelectMultiple
    )
    seen = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, kinds: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "kinds", kinds)


class WithdrawForm(forms.Form):
    """Why figures are taken back."""

    reason = forms.CharField(
        label=_("Reason"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )
