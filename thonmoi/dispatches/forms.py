"""Shape and friendly messages of the forms of papers; choices are passed in."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from thonmoi.dispatches.rules import DispatchKind
from thonmoi.dispatches.rules.words import Frame, Words, parts
from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField


def _area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


def _lines(label: Any, hint: Any = "", rows: int = 2, most: int = 400) -> forms.CharField:
    return forms.CharField(
        label=label, required=False, max_length=most, widget=_area(rows), help_text=hint
    )


class VersionForm(forms.Form):
    """The version that was read, so that nobody decides on what he has not seen."""

    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)


class BeginForm(forms.Form):
    """Which kind of paper, about what, for which agency."""

    kind = forms.ChoiceField(
        label=_("Kind of document"),
        choices=[(one.value, one.words) for one in DispatchKind],
        widget=forms.RadioSelect,
    )
    title = forms.CharField(
        label=pgettext_lazy("document", "About what"),
        max_length=500,
        widget=_area(2),
        help_text=_("As it stands in the heading; a letter gets its “V/v” by itself."),
    )
    agency = forms.TypedChoiceField(label=_("Agency that writes"), coerce=int)

    def __init__(self, *args: Any, agencies: Iterable[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        held = list(agencies)
        offer(self, "agency", held)
        if len(held) == 1:
            self.fields["agency"].widget = forms.HiddenInput()
            self.initial.setdefault("agency", held[0][0])


class DispatchForm(VersionForm):
    """The words and the frame of a paper. Names of bodies: one line to a line of the paper."""

    title = forms.CharField(
        label=pgettext_lazy("document", "About what"), max_length=500, widget=_area(2)
    )
    addressed = _lines(
        _("Receivers under “Kính gửi”"),
        _("One to a line, by the names in the list of agencies; “UBND các xã” means all of them."),
        rows=3,
        most=6000,
    )
    deciding = _lines(_("Who decides, above the legal bases"))
    bases = _lines(_("Legal bases"), pgettext_lazy("basis", "One to a line."), rows=4, most=6000)
    text = forms.CharField(
        label=pgettext_lazy("document", "Text"),
        max_length=80_000,
        required=False,
        widget=_area(22),
        help_text=_(
            "A line begins with its mark: “I.”, “1.”, “a)”, “-”, “+”, “Điều 1.”. Rows pasted from "
            "a spreadsheet become a table; its first row is the head. What stands in [ ] is left "
            "to be written."
        ),
    )
    copies = _lines(_("Other receivers, under “Nơi nhận”"), _("One to a line."), rows=3, most=6000)
    filed = forms.CharField(label=_("Filed with"), max_length=120)
    parent_text = _lines(_("Body above the issuer"))
    issuer_text = forms.CharField(label=_("Issuer"), max_length=400, widget=_area(2))
    issuer_name = forms.CharField(label=_("Issuer in running text"), max_length=200)
    symbol = forms.CharField(
        label=_("Symbol"),
        max_length=60,
        required=False,
        help_text=_("What stands behind the number, such as TTr-UBND; a letter has no kind in it."),
    )
    place = forms.CharField(label=_("Place of issue"), max_length=120, required=False)
    authority = _lines(
        _("Authority of the signer"), _("Such as TM. ỦY BAN NHÂN DÂN or KT. CHỦ TỊCH.")
    )
    position = _lines(_("Office of the signer"))
    signer = forms.CharField(
        label=_("Name of the signer"),
        required=False,
        max_length=120,
        help_text=_("May stay blank until the document is signed."),
    )
    second = _lines(_("Who signs at the left of minutes"))

    def words(self) -> Words:
        """The words as typed."""
        typed = self.cleaned_data
        return Words(typed["title"], typed["text"], parts(typed["bases"]))

    def frame(self) -> Frame:
        """The frame as typed."""
        typed = self.cleaned_data
        lines = {name: parts(typed[name]) for name in _LINES}
        plain = ("issuer_name", "symbol", "place", "signer", "filed")
        return Frame(
            issuer=parts(typed["issuer_text"]),
            parent=parts(typed["parent_text"]),
            **lines,
            **{name: typed[name] for name in plain},
        )


_LINES = ("deciding", "authority", "position", "second", "addressed", "copies")


def dispatch_initial(words: Words, frame: Frame) -> dict[str, str]:
    """What the form shows of a paper."""
    return {name: "\n".join(getattr(frame, name)) for name in _LINES} | {
        "title": words.title,
        "text": words.text,
        "bases": "\n".join(words.bases),
        "parent_text": "\n".join(frame.parent),
        "issuer_text": "\n".join(frame.issuer),
        "issuer_name": frame.issuer_name,
        "symbol": frame.symbol,
        "place": frame.place,
        "signer": frame.signer,
        "filed": frame.filed,
    }


class WithdrawForm(VersionForm):
    """Why a submitted paper is taken back."""

    note = forms.CharField(label=_("Reason"), max_length=500, required=False)


class IssueForm(VersionForm):
    """What the clerk's register gave: number, day, who signed, the signed file."""

    number = forms.CharField(
        label=_("Number and symbol"), max_length=60, help_text=_("From the clerk's register.")
    )
    issued_on = DayField(label=_("Day of issue"), help_text=_("day/month/year"))
    signer = forms.CharField(label=_("Name of the signer"), required=False, max_length=120)
    file = forms.FileField(
        label=_("Signed file"), required=False, help_text=_("The signed PDF, up to 25 MB.")
    )


class AttachForm(VersionForm):
    """The signed file that came after number and day."""

    file = forms.FileField(label=_("Signed file"), help_text=_("The signed PDF, up to 25 MB."))
