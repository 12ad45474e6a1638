"""Shape and messages of the forms; names and choices are passed in."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.periods import Period
from thonmoi.mappings.facts import Settings
from thonmoi.mappings.naming import Names
from thonmoi.mappings.offering import offers
from thonmoi.mappings.rules import NOTHING, Axis, Frame, Mark
from thonmoi.mappings.words import MET_WORDS
from thonmoi.ui.fields import DayField

_FILES = forms.ClearableFileInput(attrs={"accept": ".xlsx,.xls,.ods,.docx,.csv"})
Choices = Iterable[tuple[str, str]]


def _choose(form: forms.Form, name: str, choices: Choices) -> None:
    form.fields[name].choices = list(choices)


class MakeForm(forms.Form):
    """A foreign workbook, a name for its shape, the criteria set whose codes stand in it."""

    file = forms.FileField(
        label=_("The workbook"),
        help_text=_("A superior's form, past years, an export: .xlsx, .xls, .ods, .docx, .csv."),
        widget=_FILES,
    )
    name = forms.CharField(
        label=_("Name of the form"),
        max_length=200,
        help_text=_("As your colleagues will look for it."),
    )
    set_slug = forms.ChoiceField(label=_("Criteria set"))

    def __init__(self, *args: Any, sets: Choices, **options: Any) -> None:
        super().__init__(*args, **options)
        _choose(self, "set_slug", sets)


class FrameForm(forms.Form):
    """Where the table stands: its sheet, its head, the column that names the rows."""

    version = forms.IntegerField(min_value=0, max_value=10**9, widget=forms.HiddenInput)
    sheet = forms.ChoiceField(label=_("Sheet"))
    top = forms.IntegerField(label=_("The head begins in row"), min_value=1, max_value=20_000)
    head_rows = forms.IntegerField(label=_("Rows of the head"), min_value=1, max_value=10)
    label = forms.RegexField(
        label=_("Column that names the rows"), regex=r"^[A-Za-z]{1,2}$", required=False
    )
    set_slug = forms.ChoiceField(label=_("Criteria set"))

    def __init__(self, *args: Any, sets: Choices, sheets: Choices, **options: Any) -> None:
        super().__init__(*args, **options)
        _choose(self, "set_slug", sets)
        _choose(self, "sheet", sheets)

    def frame(self) -> Frame:
        """The frame that was typed; rows and columns from 0."""
        number = 0
        for letter in self.cleaned_data["label"].upper():
            number = number * 26 + ord(letter) - ord("A") + 1
        return Frame(self.cleaned_data["top"] - 1, self.cleaned_data["head_rows"], number - 1)


@dataclass(frozen=True, slots=True)
class LineFields:
    """A row or a column with the fields in which a person says what it is."""

    mark: Mark
    letter: str
    sample: str
    field: forms.BoundField
    period: forms.BoundField | None
    factor: forms.BoundField | None
    ours: str


class MarksForm(forms.Form):
    """What each row and column is, by the words of a list; what is left empty is not mapped."""

    version = forms.IntegerField(min_value=0, max_value=10**9, widget=forms.HiddenInput)
    name = forms.CharField(label=_("Name of the form"), max_length=200)
    whole = forms.CharField(
        label=_("The whole sheet is of"),
        required=False,
        max_length=200,
        help_text=_("Only where no row and no column names an indicator or a criterion."),
        widget=forms.TextInput(attrs={"list": "names"}),
    )
    met_word = forms.ChoiceField(
        label=_("The form marks what is met with"), choices=[(one, one) for one in MET_WORDS]
    )
    is_zero_blank = forms.BooleanField(
        label=_("0 stands for an empty cell"),
        required=False,
        help_text=_("Forms that systems give out often hold 0 where nobody has entered anything."),
    )

    def __init__(
        self, *args: Any, marks: Iterable[Mark], names: Names, is_plain: bool, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.marks, self.names, self.is_plain = tuple(marks), names, is_plain
        called = {thing: label for label, thing in names.labels.items()}
        for one in self.marks:
            said = called.get(one.thing, one.thing.code)
            self.fields[_name(one)] = _listed(one, said, "names", 200)
            if one.axis is Axis.COLUMN:
                self.fields[f"{_name(one)}p"] = _listed(one, one.period, "periods", 12)
            if found := self.factors(one):
                self.fields[f"{_name(one)}f"] = _chosen(one, found)

    def factors(self, mark: Mark) -> list[tuple[str, str | Promise]]:
        """The factors that may be accepted for a line as it is mapped."""
        found = offers(mark, self.names, is_plain=self.is_plain)
        return [(one.factor, one.words) for one in found]

    def clean(self) -> dict[str, Any]:
        """Every word must name something; every period must be one."""
        cleaned: dict[str, Any] = super().clean() or {}
        cleaned["marks"] = tuple(self._said(cleaned))
        cleaned["whole_thing"] = NOTHING
        try:
            cleaned["whole_thing"] = self.names.meant(cleaned.get("whole", ""))
        except Invalid as wrong:
            self.add_error("whole", str(wrong))
        return cleaned

    def _said(self, cleaned: dict[str, Any]) -> Iterator[Mark]:
        for one in self.marks:
            name, period = _name(one), cleaned.get(f"{_name(one)}p", "")
            try:
                thing = self.names.meant(cleaned.get(name, ""))
                code = Period.parse(period).code if period else ""
                said = replace(one, thing=thing, period=code, factor="")
                factor = cleaned.get(f"{name}f", "")
                is_known = factor in dict(self.factors(said))
                yield replace(said, factor=factor if is_known else "")
            except Invalid as wrong:
                self.add_error(name, str(wrong))

    def settings(self) -> Settings:
        """What holds for the whole sheet."""
        data = self.cleaned_data
        return Settings(data["name"], data["whole_thing"], data["is_zero_blank"], data["met_word"])


def _listed(mark: Mark, initial: str, listed: str, most: int) -> forms.CharField:
    """A field that offers a list of the page and takes other words too; called as the line is."""
    widget = forms.TextInput(attrs={"list": listed})
    label = mark.words[-60:] or str(mark.place + 1)
    return forms.CharField(
        label=label, required=False, max_length=most, initial=initial, widget=widget
    )


def _chosen(mark: Mark, found: list[tuple[str, str | Promise]]) -> forms.ChoiceField:
    """A field in which a person accepts a factor; nothing is chosen before."""
    label = _("Factor: %s") % (mark.words[-60:] or mark.place + 1)
    choices = [("", _("not converted")), *found]
    return forms.ChoiceField(label=label, required=False, choices=choices, initial=mark.factor)


def _name(mark: Mark) -> str:
    return f"{mark.axis[0]}{mark.place}"


class ReadForm(forms.Form):
    """For which unit and period a workbook is read, and what becomes of it."""

    file = forms.FileField(
        label=_("The workbook"),
        required=False,
        help_text=_("Empty: the workbook by which the form was mapped."),
        widget=_FILES,
    )
    unit = forms.ChoiceField(label=_("Unit"))
    period = forms.ChoiceField(
        label=_("Period"), help_text=_("Of columns that do not name a year themselves.")
    )
    way = forms.ChoiceField(label=_("What becomes of it"), widget=forms.RadioSelect)

    def __init__(
        self, *args: Any, units: Choices, periods: Choices, ways: Choices, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        _choose(self, "unit", units)
        _choose(self, "period", periods)
        _choose(self, "way", ways)
        self.fields["way"].initial = next(iter(ways), ("", ""))[0]


class FillForm(forms.Form):
    """For which unit and period a form is filled."""

    unit = forms.ChoiceField(label=_("Unit"))
    period = forms.ChoiceField(label=_("Period"))

    def __init__(self, *args: Any, units: Choices, periods: Choices, **options: Any) -> None:
        super().__init__(*args, **options)
        _choose(self, "unit", units)
        _choose(self, "period", periods)


class TakeForm(forms.Form):
    """What is taken over: sure values by unit, others one by one; the paper where recorded."""

    version = forms.IntegerField(min_value=0, max_value=10**9)
    units = forms.TypedMultipleChoiceField(coerce=int, required=False)
    values = forms.TypedMultipleChoiceField(coerce=int, required=False)
    document = forms.ChoiceField(label=_("The document that says so"), required=False)

    def __init__(
        self,
        *args: Any,
        units: Iterable[int] = (),
        values: Iterable[int] = (),
        papers: Choices = (),
        is_recorded: bool = False,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        _choose(self, "units", [(str(one), str(one)) for one in units])
        _choose(self, "values", [(str(one), str(one)) for one in values])
        _choose(self, "document", [("", _("choose")), *papers])
        self.fields["document"].required = is_recorded


class FilingForm(forms.Form):
    """What was filed in a system outside: where, when, by whom, which figures."""

    unit = forms.ChoiceField(label=_("Unit"))
    period = forms.ChoiceField(label=_("Period"))
    system = forms.CharField(label=_("System"), max_length=200)
    filed_on = DayField(label=_("Filed on"))
    office = forms.CharField(label=_("Office that filed"), max_length=200)
    reference = forms.CharField(label=_("Number of the receipt"), max_length=120, required=False)
    set_slug = forms.ChoiceField(label=_("Criteria set"))
    mapping = forms.ChoiceField(
        label=_("Mapped form"),
        required=False,
        help_text=_("For the workbook that the system gave out."),
    )
    file = forms.FileField(label=_("Workbook of the system"), required=False, widget=_FILES)
    lines = forms.CharField(
        label=_("Or the figures, one a line"),
        required=False,
        max_length=200_000,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=_("Code, tab, figure, as pasted from a sheet; before them a commune if several."),
    )
    note = forms.CharField(
        label=_("Note"), required=False, max_length=2000, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(
        self,
        *args: Any,
        units: Choices,
        periods: Choices,
        sets: Choices,
        mappings: Choices,
        **options: Any,
    ) -> None:
        super().__init__(*args, **options)
        _choose(self, "unit", units)
        _choose(self, "period", periods)
        _choose(self, "set_slug", sets)
        _choose(self, "mapping", [("", _("none")), *mappings])
