"""Asking for plans: who is asked."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField

Choices = Iterable[tuple[Any, Any]]


class RequireForm(forms.Form):
    """Whom to ask, by when; members of the committee are named by office."""

    bodies = forms.MultipleChoiceField(
        label=_("Who is asked"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Tick at least one body.")},
    )
    members = forms.CharField(
        label=_("Members of the steering committee, by office"),
        required=False,
        max_length=3000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("One to a line, such as the head of a division; no names of persons."),
    )
    due = DayField(
        label=_("Due on"),
        required=False,
        help_text=_("Only where a document or the office sets a day; otherwise nothing is late."),
    )
    number = forms.CharField(
        label=_("Day set by the document"),
        max_length=60,
        required=False,
        help_text=_("Its number as registered; empty where the office itself sets the day."),
    )

    def __init__(
        self, *args: Any, bodies: Choices = (), with_members: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "bodies", bodies)
        self.fields["bodies"].required = not with_members
        if not with_members:
            del self.fields["members"]

    @property
    def offices(self) -> list[str]:
        """The members named, each once; call after `is_valid`."""
        lines = self.cleaned_data.get("members", "").splitlines()
        return list(dict.fromkeys(line.strip()[:200] for line in lines if line.strip()))
