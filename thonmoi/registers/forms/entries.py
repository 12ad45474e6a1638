"""Forms of one thing of a register: its fields are the columns of the register."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.registers import rules
from thonmoi.registers.rules import EntryFacts, Register, State
from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField, FigureField

Choices = Iterable[tuple[Any, Any]]
_NOTE = forms.Textarea(attrs={"rows": 2})
_HINTS = {
    (Register.COOPERATIVE, "field"): _("Such as crops, livestock, services."),
    (Register.PRODUCT, "maker"): _("Co-operative, company, group or household business."),
    (Register.PRODUCT, "field"): _("Such as food, drinks, herbs, crafts."),
    (Register.HAMLET, "name"): _("Its name alone, such as Ân Lợi."),
}

_PAIRS = (("kind", "field"), ("since", "state"), ("members", "women"))
_PAIRS += (("stars", "since"), ("valid_until", "state"), ("year", "state"), ("kind", "since"))
"""Fields that stand side by side where both are asked for."""


class EntryForm(forms.Form):
    """One thing as it is typed; only the columns of its register are asked for."""

    commune = forms.ChoiceField()
    hamlet = forms.CharField(
        required=False,
        max_length=120,
        help_text=_("Only where it belongs to one hamlet: its name, such as Ân Lợi."),
    )
    name = forms.CharField(max_length=200)
    kind = forms.ChoiceField()
    maker = forms.CharField(required=False, max_length=200)
    field = forms.CharField(required=False, max_length=200)
    stars = forms.TypedChoiceField(
        coerce=int, empty_value=None, choices=[("", "–"), ("3", "3"), ("4", "4"), ("5", "5")]
    )
    year = forms.IntegerField(min_value=1954, max_value=2200)
    since = DayField(required=False)
    valid_until = DayField(required=False)
    state = forms.ChoiceField()
    members = FigureField(whole=True, required=False)
    women = FigureField(whole=True, required=False)
    decision = forms.CharField(
        required=False,
        max_length=200,
        help_text=_("Number and day, such as 1234/QĐ-UBND; it is linked if it is registered."),
    )
    remark = forms.CharField(required=False, max_length=1000, widget=_NOTE)

    def __init__(
        self, *args: Any, register: Register, communes: Choices = (), **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.register, columns = register, rules.COLUMNS[register]
        for name in set(self.fields) - set(columns) - {"version"}:
            del self.fields[name]
        for name in columns:
            if name in self.fields:
                self.fields[name].label = rules.column(register, name)
                self.fields[name].help_text = _HINTS.get(
                    (register, name), self.fields[name].help_text
                )
        last = ("hamlet", "decision", "remark")
        self.order_fields([*(name for name in columns if name not in last), *last])
        states = [(state, rules.state_label(state)) for state in rules.FIRST_STATES[register]]
        self._choose("state", states)
        self._choose("kind", rules.KINDS[register].items())
        self._choose("commune", communes)
        places = self.fields["commune"].choices if "commune" in self.fields else []
        if len(places) == 1:
            self.fields["commune"].widget = forms.HiddenInput()
            self.initial.setdefault("commune", places[0][0])

    @property
    def groups(self) -> list[list[forms.BoundField]]:
        """The visible fields, small ones that belong together side by side."""
        left = [field.name for field in self.visible_fields()]
        found = []
        while left:
            pair = next((p for p in _PAIRS if p[0] == left[0] and p[1] in left), (left[0],))
            found.append([self[name] for name in pair])
            left = [name for name in left if name not in pair]
        return found

    def _choose(self, name: str, choices: Choices) -> None:
        if name in self.fields:
            offer(self, name, choices)

    def facts(self) -> EntryFacts:
        """The cleaned facts; call after `is_valid`."""
        names = set(EntryFacts.__dataclass_fields__) & set(self.fields)
        values = {name: self.cleaned_data[name] for name in names}
        values["state"] = State(values["state"])
        return EntryFacts(register=self.register, **values)


class CorrectionForm(EntryForm):
    """The same again: its place stays, its state may change only as the rules say."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=10**9)
    commune = None
    hamlet = None

    def __init__(self, *args: Any, states: Iterable[State] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(state, rules.state_label(state)) for state in states]
        self._choose("state", choices)
        if len(choices) == 1:
            self.fields["state"].widget = forms.HiddenInput()


class EndForm(forms.Form):
    """How, when and why a thing ended."""

    version = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=10**9)
    state = forms.ChoiceField(label=_("What became of it"), widget=forms.RadioSelect)
    on = DayField(label=_("On which day"))
    reason = forms.CharField(
        label=_("Reason"), max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: Any, states: Choices = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "state", states)
