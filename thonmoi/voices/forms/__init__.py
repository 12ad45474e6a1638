"""Forms of difficulties, questions and remarks; choices are passed in."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField
from thonmoi.voices.rules import KIND_LABELS, DifficultyKind, VoiceFacts

Choices = Iterable[tuple[Any, Any]]
FILE = _("A photo from the phone, PDF, Word or Excel, up to 25 MB.")
PAPER = _("Number, issuer, day. For police and army criteria name the document only.")


def area(rows: int) -> forms.Textarea:
    """An input of several rows."""
    return forms.Textarea(attrs={"rows": rows})


class ChoosingForm(forms.Form):
    """A form whose choices are passed in by field; a field with one choice alone is filled."""

    def __init__(self, *args: Any, choices: dict[str, Any] | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, given in (choices or {}).items():
            rows, field = list(given), self.fields[name]
            is_filled = field.required and len(rows) == 1
            offer(self, name, rows if is_filled else [("", "–"), *rows])


class VoiceForm(ChoosingForm):
    """A subject, its words, the place and the thing that it is about, who speaks."""

    subject = forms.CharField(label=_("In a line"), max_length=300)
    text = forms.CharField(label=_("What there is to say"), max_length=8000, widget=area(6))
    place = forms.ChoiceField(label=_("Where"))
    about = forms.ChoiceField(
        label=_("About what"),
        required=False,
        help_text=_("A criterion, a work, a task or a clause of the plan, where there is one."),
    )
    raised_by = forms.ChoiceField(label=_("On behalf of"))

    def facts(self) -> VoiceFacts:
        """The cleaned facts; call after `is_valid`."""
        return VoiceFacts(self.cleaned_data["subject"], self.cleaned_data["text"])


class RaiseForm(VoiceForm):
    """A difficulty or proposal."""

    kind = forms.ChoiceField(
        label=_("Kind"),
        choices=[(str(kind), label) for kind, label in KIND_LABELS.items()],
        initial=DifficultyKind.DIFFICULTY,
    )
    field_order = ("kind", "subject", "text", "place", "about", "raised_by")


class AskForm(VoiceForm):
    """A question: to the body charged with the criterion unless another one is chosen."""

    to = forms.ChoiceField(
        label=_("To whom"),
        required=False,
        help_text=_("Left open: the division charged with the criterion, else the office."),
    )
    due = DayField(label=_("Wanted by"), required=False)
    field_order = ("subject", "text", "place", "about", "to", "due", "raised_by")


class RemarkForm(VoiceForm):
    """A remark of supervision, addressed to a body."""

    to = forms.ChoiceField(label=_("To whom"))
    due = DayField(label=_("To be answered by"), required=False)
    reference = forms.CharField(
        label=_("The paper that holds it"), max_length=300, required=False, help_text=PAPER
    )
    field_order = ("subject", "text", "place", "about", "to", "due", "reference", "raised_by")


class VersionedForm(ChoosingForm):
    """A form that carries the version of what it was drawn from."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=10**9)


class AssignForm(VersionedForm):
    owner = forms.ChoiceField(label=_("Body that settles it"))
    due = DayField(label=_("To be answered by"), required=False)
    text = forms.CharField(label=_("Note"), max_length=2000, required=False, widget=area(2))


class EscalateForm(VersionedForm):
    to = forms.ChoiceField(label=_("To which body above"))
    paper = forms.CharField(
        label=_("By which letter"),
        max_length=200,
        help_text=_("Number and day, such as 1234/QĐ-UBND; it is linked if it is registered."),
    )
    due = DayField(label=_("Answer expected by"), required=False)
    text = forms.CharField(label=_("Note"), max_length=2000, required=False, widget=area(2))


class AnswerForm(VersionedForm):
    answer = forms.CharField(label=_("Answer"), max_length=8000, widget=area(6))


class PaperAnswerForm(AnswerForm):
    """An answer with the document on which it rests."""

    reference = forms.CharField(
        label=_("The document that it rests on"), max_length=300, required=False, help_text=PAPER
    )


class FileAnswerForm(PaperAnswerForm):
    """An answer with a document or a file that shows it."""

    file = forms.FileField(label=_("Photo or file"), required=False, help_text=FILE)


class CloseForm(VersionedForm):
    remark = forms.CharField(
        label=_("Note"),
        max_length=2000,
        required=False,
        widget=area(2),
        help_text=_("Needed where nobody has answered yet."),
    )


class ReopenForm(VersionedForm):
    reason = forms.CharField(label=_("What is still open"), max_length=2000, widget=area(3))
    due = DayField(label=_("New day"), required=False)


class ForwardForm(VersionedForm):
    to = forms.ChoiceField(label=_("To whom"))
    note = forms.CharField(label=_("Reason"), max_length=1000, required=False, widget=area(2))


class PublishForm(VersionedForm):
    is_published = forms.TypedChoiceField(
        label=_("Question and answer"),
        choices=[("yes", _("may be shown outside")), ("no", _("stay inside"))],
        coerce=lambda said: said == "yes",
        help_text=_("Who asked is never shown. Leave names of people out of the answer."),
    )


class LastForm(VersionedForm):
    closing = forms.CharField(label=_("Last word"), max_length=2000, required=False, widget=area(2))
