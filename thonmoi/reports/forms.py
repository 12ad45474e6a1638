"""Shape and friendly messages of the forms of reports; choices are passed in."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.reports.document import Frame, Receiver
from thonmoi.reports.drafting import lines, parts
from thonmoi.reports.rules import KIND_LABELS, ReportKind
from thonmoi.reports.schedules import MONTH_WORDS, SENDER_LABELS, ScheduleFacts, Sender
from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField


def _area(rows: int) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class VersionForm(forms.Form):
    """The version that was read, so that nobody decides on what he has not seen."""

    version = forms.IntegerField(min_value=1, widget=forms.HiddenInput)


class BuildForm(forms.Form):
    """For which period and area a report is built."""

    period = forms.ChoiceField(label=_("Period"))
    area = forms.ChoiceField(label=_("Area"))

    def __init__(
        self,
        *args: Any,
        periods: Iterable[tuple[str, str]],
        areas: Iterable[tuple[str, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "period", periods)
        places = list(areas)
        offer(self, "area", places)
        if len(places) <= 1:
            self.fields["area"].widget = forms.HiddenInput()
            self.initial.setdefault("area", places[0][0] if places else "")


class ParagraphForm(VersionForm):
    """The words of one paragraph."""

    text = forms.CharField(
        label=_("Words of the paragraph"),
        widget=_area(9),
        max_length=9000,
        required=False,
        help_text=_("A line that begins with “- ” becomes a bullet."),
    )


class WithdrawForm(VersionForm):
    """Why a submitted report is taken back."""

    note = forms.CharField(label=_("Reason"), max_length=500, required=False)


class IssueForm(VersionForm):
    """What the clerk's register gave: number, day, signed file."""

    number = forms.CharField(
        label=_("Number and symbol"),
        max_length=60,
        help_text=_("From the clerk's register, such as 15/BC-VPĐP."),
    )
    issued_on = DayField(label=_("Day of issue"), help_text=_("day/month/year"))
    file = forms.FileField(
        label=_("Signed file"),
        required=False,
        help_text=_("The signed PDF, up to 25 MB."),
    )


class AttachForm(VersionForm):
    """The signed file that came after number and day."""

    file = forms.FileField(label=_("Signed file"), help_text=_("The signed PDF, up to 25 MB."))


class CorrectForm(VersionForm):
    """What is corrected in an issued report, and why."""

    reason = forms.CharField(
        label=_("What is corrected, and why"),
        max_length=1000,
        widget=_area(3),
        help_text=_("It stands in the opening of the new report and before its receivers."),
    )


class FrameForm(VersionForm):
    """Who issues, signs and receives. Names of bodies: one line to a line of the paper."""

    parent_text = forms.CharField(
        label=_("Body above the issuer"), required=False, max_length=400, widget=_area(2)
    )
    issuer_text = forms.CharField(label=_("Issuer"), max_length=400, widget=_area(2))
    issuer_name = forms.CharField(
        label=_("Issuer in running text"),
        max_length=200,
        help_text=_("As in “… reports the results of the quarter as follows”."),
    )
    symbol = forms.CharField(label=_("Symbol"), max_length=60)
    place = forms.CharField(label=_("Place of issue"), max_length=120)
    authority = forms.CharField(
        label=_("Authority of the signer"),
        required=False,
        max_length=200,
        widget=_area(2),
        help_text=_("Such as KT. TRƯỞNG PHÒNG; empty where the head signs."),
    )
    position = forms.CharField(label=_("Office of the signer"), max_length=200, widget=_area(2))
    signer = forms.CharField(
        label=_("Name of the signer"),
        required=False,
        max_length=120,
        help_text=_("Left blank until the report is signed."),
    )
    addressed = forms.CharField(
        label=_("Receivers under “Kính gửi”"),
        required=False,
        max_length=3000,
        widget=_area(5),
        help_text=_("One to a line."),
    )
    copied = forms.CharField(
        label=_("Other receivers, under “Nơi nhận”"),
        required=False,
        max_length=3000,
        widget=_area(3),
        help_text=_("One to a line."),
    )
    filed = forms.CharField(label=_("Filed with"), max_length=120)

    def clean(self) -> dict[str, Any]:
        """Ask for a receiver at least."""
        found = super().clean() or {}
        if not parts(found.get("addressed", "")) and not parts(found.get("copied", "")):
            self.add_error("addressed", _("Name at least one receiver."))
        return found

    def frame(self, held: Frame) -> Frame:
        """The frame as typed; agencies stay bound to receivers whose words did not change."""
        typed = self.cleaned_data
        agencies = {one.text: one.agency_id for one in held.receivers}
        receivers = tuple(
            Receiver(text[:300], is_addressed, agencies.get(text[:300]))
            for name, is_addressed in (("addressed", True), ("copied", False))
            for text in parts(typed[name])
        )
        return Frame(
            issuer=parts(typed["issuer_text"]),
            parent=parts(typed["parent_text"]),
            issuer_name=typed["issuer_name"],
            symbol=typed["symbol"],
            place=typed["place"],
            position=lines(parts(typed["position"])),
            receivers=receivers,
            issuer_id=held.issuer_id,
            authority=parts(typed["authority"]),
            signer=typed["signer"],
            filed=typed["filed"],
        )


class HouseForm(FrameForm):
    """The form of an area's reports, and whether the office numbers its papers itself."""

    keeps_book = forms.BooleanField(
        label=_("The office numbers its papers itself"),
        required=False,
        help_text=_("Only where there is no clerk's register: the next number is then proposed."),
    )


def frame_initial(frame: Frame) -> dict[str, str]:
    """What the form shows of a frame."""
    groups = {True: "addressed", False: "copied"}
    receivers = {
        name: lines(tuple(one.text for one in frame.receivers if one.is_addressed is is_addressed))
        for is_addressed, name in groups.items()
    }
    return {
        "parent_text": lines(frame.parent),
        "issuer_text": lines(frame.issuer),
        "issuer_name": frame.issuer_name,
        "symbol": frame.symbol,
        "place": frame.place,
        "authority": lines(frame.authority),
        "position": frame.position,
        "signer": frame.signer,
        "filed": frame.filed,
        **receivers,
    }


_MONTHS = [(str(months), word) for months, word in MONTH_WORDS.items()]


def _months(label: Any) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(label=label, choices=_MONTHS, coerce=int)


class ScheduleForm(forms.Form):
    """When a kind of report is due, and by which paper; a day that nobody sets stays empty."""

    kind = forms.ChoiceField(label=_("Report"), choices=[(k, w) for k, w in KIND_LABELS.items()])
    sender = forms.ChoiceField(label=_("Whose report"), choices=list(SENDER_LABELS.items()))
    cut_off_day = forms.IntegerField(
        label=_("Figures up to the day"), min_value=1, max_value=31, required=False
    )
    cut_off_months = _months(_("Of which month"))
    due_day = forms.IntegerField(
        label=_("Due on the day"),
        min_value=1,
        max_value=31,
        required=False,
        help_text=_("Empty where no document sets one: then nobody is late."),
    )
    due_months = _months(_("Of which month"))
    basis = forms.CharField(
        label=_("By which paper and clause"),
        max_length=300,
        required=False,
        help_text=_("Such as: số 35/KH-UBND ngày 12/02/2025, V.6."),
    )
    receivers = forms.CharField(
        label=_("Receivers of this report"),
        max_length=2000,
        required=False,
        widget=_area(3),
        help_text=_("One to a line; empty where they are those of the form of reports."),
    )
    valid_from = DayField(label=_("Holds from"), required=False, help_text=_("day/month/year"))
    version = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)

    def facts(self) -> ScheduleFacts:
        """The cleaned facts; call after `is_valid`."""
        said = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        kinds = {"kind": ReportKind(said["kind"]), "sender": Sender(said["sender"])}
        return ScheduleFacts(**said | kinds)


def schedule_initial(row: Any, own: Any) -> dict[str, Any]:
    """What the form shows of a schedule; `own` where it is the area's, so that it is changed."""
    if row is None:
        return {"cut_off_months": "0", "due_months": "0"}
    names = ("kind", "sender", "cut_off_day", "cut_off_months", "due_day", "due_months")
    shown = {name: getattr(row, name) for name in (*names, "basis", "receivers", "valid_from")}
    return shown | {"version": own.version if own else None}
