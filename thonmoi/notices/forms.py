"""Shape and friendly messages of urging, letters and mail; choices are passed in."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.notices.rules.letters import LetterFrame, LetterWords, parts
from thonmoi.notices.rules.mails import RHYTHM_LABELS
from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField


def _area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class ChosenForm(forms.Form):
    """Which bodies, and what the office says above what they owe."""

    body = forms.MultipleChoiceField(label=_("Bodies"), required=False)
    note = forms.CharField(
        label=_("Words of the office"),
        max_length=500,
        required=False,
        widget=_area(3),
        help_text=_("They stand above the list of what is to be done."),
    )

    def __init__(self, *args: Any, bodies: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "body", bodies)


class VersionForm(forms.Form):
    """The version that was read, so that nobody decides on what he has not seen."""

    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)


class LetterForm(VersionForm):
    """The words and the frame of a letter. Names of bodies: one line to a line of the paper."""

    about = forms.CharField(label=_("About (V/v)"), max_length=300, widget=_area(2))
    opening = forms.CharField(label=_("Before the table"), max_length=4000, widget=_area(5))
    closing = forms.CharField(label=_("After the table"), max_length=4000, widget=_area(5))
    parent_text = forms.CharField(
        label=_("Body above the issuer"), required=False, max_length=400, widget=_area(2)
    )
    issuer_text = forms.CharField(label=_("Issuer"), max_length=400, widget=_area(2))
    issuer_name = forms.CharField(label=_("Issuer in running text"), max_length=200)
    symbol = forms.CharField(label=_("Symbol"), max_length=60, required=False)
    place = forms.CharField(label=_("Place of issue"), max_length=120, required=False)
    authority = forms.CharField(
        label=_("Authority of the signer"), required=False, max_length=200, widget=_area(2)
    )
    position = forms.CharField(
        label=_("Office of the signer"), required=False, max_length=200, widget=_area(2)
    )
    signer = forms.CharField(
        label=_("Name of the signer"),
        required=False,
        max_length=120,
        help_text=_("Left blank until the letter is signed."),
    )
    copies = forms.CharField(
        label=_("Other receivers, under “Nơi nhận”"),
        required=False,
        max_length=2000,
        widget=_area(3),
        help_text=_("One to a line."),
    )
    filed = forms.CharField(label=_("Filed with"), max_length=120)

    def words(self) -> LetterWords:
        """The words as typed."""
        typed = self.cleaned_data
        return LetterWords(typed["about"], typed["opening"], typed["closing"])

    def frame(self) -> LetterFrame:
        """The frame as typed."""
        typed = self.cleaned_data
        return LetterFrame(
            issuer=parts(typed["issuer_text"]),
            parent=parts(typed["parent_text"]),
            issuer_name=typed["issuer_name"],
            symbol=typed["symbol"],
            place=typed["place"],
            authority=parts(typed["authority"]),
            position=parts(typed["position"]),
            signer=typed["signer"],
            copies=parts(typed["copies"]),
            filed=typed["filed"],
        )


def letter_initial(words: LetterWords, frame: LetterFrame) -> dict[str, str]:
    """What the form shows of a letter."""
    return {
        "about": words.about,
        "opening": words.opening,
        "closing": words.closing,
        "parent_text": "\n".join(frame.parent),
        "issuer_text": "\n".join(frame.issuer),
        "issuer_name": frame.issuer_name,
        "symbol": frame.symbol,
        "place": frame.place,
        "authority": "\n".join(frame.authority),
        "position": "\n".join(frame.position),
        "signer": frame.signer,
        "copies": "\n".join(frame.copies),
        "filed": frame.filed,
    }


class LineForm(VersionForm):
    """The words of a row of a letter."""

    text = forms.CharField(label=_("What is to be done"), max_length=2000, widget=_area(4))
    is_left_out = forms.BooleanField(label=_("Leave this row out of the letter"), required=False)


class LetterIssueForm(VersionForm):
    """What the clerk's register gave: number, day, who signed, the signed file."""

    number = forms.CharField(
        label=_("Number and symbol"),
        max_length=60,
        help_text=_("From the clerk's register, such as 21/VPĐP."),
    )
    issued_on = DayField(label=_("Day of issue"), help_text=_("day/month/year"))
    signer = forms.CharField(label=_("Name of the signer"), required=False, max_length=120)
    file = forms.FileField(
        label=_("Signed file"), required=False, help_text=_("The signed PDF, up to 25 MB.")
    )


class DigestForm(forms.Form):
    """How often mail comes."""

    rhythm = forms.ChoiceField(
        label=_("The list of what is to be done"),
        choices=list(RHYTHM_LABELS.items()),
        widget=forms.RadioSelect,
        help_text=_(
            "It names what is overdue, due soon or returned, and is not sent where there is "
            "nothing. What the office reminds of comes at once; one mail a day at most."
        ),
    )
