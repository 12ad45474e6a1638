"""Shape and friendly messages of the forms of the cascade; choices are passed in."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from thonmoi.cascade.rules import KIND_LABELS, QUARTERS, Group, Kind
from thonmoi.ui.fields import DayField

Choices = Iterable[tuple[Any, Any]]
ROMAN = {1: "I", 2: "II", 3: "III", 4: "IV"}
QUARTER_CHOICES = [(one, format_lazy(_("Quarter {n}"), n=ROMAN[one])) for one in QUARTERS]


class AskForm(forms.Form):
    """Under which clause, what, of which group: the choice before the list of bodies."""

    clause = forms.TypedChoiceField(label=_("Clause"), coerce=int)
    kind = forms.TypedChoiceField(
        label=_("What is owed"), choices=list(KIND_LABELS.items()), coerce=Kind
    )
    group = forms.TypedChoiceField(label=_("Of whom"), coerce=Group)

    def __init__(
        self, *args: Any, clauses: Choices = (), groups: Choices = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["clause"].choices = list(clauses)  # type: ignore[attr-defined]
        self.fields["group"].choices = list(groups)  # type: ignore[attr-defined]


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
        self.fields["bodies"].choices = list(bodies)  # type: ignore[attr-defined]
        self.fields["bodies"].required = not with_members
        if not with_members:
            del self.fields["members"]

    @property
    def offices(self) -> list[str]:
        """The members named, each once; call after `is_valid`."""
        lines = self.cleaned_data.get("members", "").splitlines()
        return list(dict.fromkeys(line.strip()[:200] for line in lines if line.strip()))


class RecordForm(forms.Form):
    """The plan issued: one that the program has read, or number, day and file of the paper."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    child = forms.ChoiceField(
        label=_("A plan that is in the program"),
        required=False,
        help_text=_("Choose it where its text was read here; then nothing more is needed."),
    )
    kind = forms.ChoiceField(label=_("Kind of document"), required=False)
    number = forms.CharField(
        label=_("Number and symbol"),
        max_length=60,
        required=False,
        help_text=_("As on the paper, such as 12/KH-UBND."),
    )
    issued_on = DayField(label=_("Day of issue"), required=False)
    subject = forms.CharField(
        label=_("What it is about"),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    file = forms.FileField(
        label=_("Signed file"), required=False, help_text=_("PDF or Word, up to 25 MB.")
    )
    also = forms.MultipleChoiceField(
        label=_("The same paper also fulfils"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(
        self,
        *args: Any,
        plans: Choices = (),
        kinds: Choices = (),
        also: Choices = (),
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        offered = {"child": list(plans), "also": list(also)}
        for name, choices in offered.items():
            if choices:
                empty = [("", "–")] if name == "child" else []
                self.fields[name].choices = empty + choices  # type: ignore[attr-defined]
            else:
                del self.fields[name]
        self.fields["kind"].choices = list(kinds)  # type: ignore[attr-defined]


class WaiveForm(forms.Form):
    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1)
    reason = forms.CharField(
        label=_("Reason"), max_length=1000, widget=forms.Textarea(attrs={"rows": 3})
    )


class RoadmapForm(forms.Form):
    """The quarter of each criterion, and by which paper the commune registers."""

    ground = forms.ChoiceField(
        label=_("By which document"),
        required=False,
        help_text=_(
            "What the commune issued, or the clause that names it; or name another one below."
        ),
    )
    number = forms.CharField(
        label=_("Another document of the register"),
        max_length=60,
        required=False,
        help_text=_("Its number and symbol, such as 05/NQ-HĐND."),
    )

    def __init__(
        self, *args: Any, criteria: Choices = (), grounds: Choices = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ground"].choices = [("", "–"), *grounds]  # type: ignore[attr-defined]
        for pk, label in criteria:
            self.fields[f"q{pk}"] = forms.TypedChoiceField(
                label=label,
                required=False,
                coerce=int,
                empty_value=None,
                choices=[("", "–"), *QUARTER_CHOICES],
            )

    def quarters(self) -> dict[int, int]:
        """Quarter by id of criterion, of those chosen; call after `is_valid`."""
        chosen = {n: v for n, v in self.cleaned_data.items() if n[1:].isdigit() and v}
        return {int(name[1:]): quarter for name, quarter in chosen.items()}


class WithdrawForm(WaiveForm):
    """Why a registered criterion is withdrawn, or to which quarter it moves."""

    move_to = forms.TypedChoiceField(
        label=_("Move it to"),
        required=False,
        coerce=int,
        empty_value=None,
        choices=[("", _("no other quarter: withdraw it")), *QUARTER_CHOICES],
    )
