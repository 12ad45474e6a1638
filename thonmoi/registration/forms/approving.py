"""The form of an approval: the document, then a line a content."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.funding.rules import NATURE_LABELS
from thonmoi.registration.forms.deeds import VersionedForm
from thonmoi.ui.fields import DayField, MoneyField

NUMBER = _("Number and day, such as 1234/QĐ-UBND; it is linked if it is registered.")


class ApproveForm(VersionedForm):
    """What the district decided, a line a content: `contents` are (key, words, estimate)."""

    paper = forms.CharField(label=_("Document of approval"), max_length=200, help_text=NUMBER)
    on = DayField(label=_("Day of the document"))
    source = forms.ChoiceField(
        label=_("The document allots the capital from"),
        required=False,
        help_text=_("Left open: the approved amounts are a need, not an allotment."),
    )
    nature = forms.ChoiceField(label=_("Nature of the capital"), required=False)

    def __init__(self, *args: Any, contents: Any = (), **kwargs: Any) -> None:
        self._keys = [key for key, _words, _estimate in contents]
        natures = [(str(one), label) for one, label in NATURE_LABELS.items()]
        choices = kwargs.pop("choices", {}) | {"nature": natures}
        super().__init__(*args, choices=choices, **kwargs)
        for key, words, estimate in contents:
            self.fields[f"approved-{key}"] = forms.BooleanField(
                label=_("Approved: %(content)s") % {"content": words}, required=False, initial=True
            )
            self.fields[f"amount-{key}"] = MoneyField(
                label=_("Amount approved, in VND"), required=False, initial=estimate
            )
            self.fields[f"note-{key}"] = forms.CharField(
                label=_("Note; the reason where it is not approved"),
                max_length=1000,
                required=False,
            )

    def rows(self) -> list[tuple[Any, Any, Any]]:
        """Of each content in order the fields: whether approved, how much, the note."""
        return [
            (self[f"approved-{key}"], self[f"amount-{key}"], self[f"note-{key}"])
            for key in self._keys
        ]
