"""Shape and friendly messages of the library's forms; choices are passed in."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid
from thonmoi.library import rules
from thonmoi.library.facts import DocumentFacts
from thonmoi.ui.choosing import offer
from thonmoi.ui.fields import DayField


class DocumentForm(forms.Form):
    """What the paper says, its file, and up to three relations to registered documents."""

    kind = forms.ChoiceField(label=_("Kind"), choices=list(rules.KINDS.items()), initial="QĐ")
    number = forms.CharField(
        label=_("Number and symbol"),
        max_length=60,
        required=False,
        help_text=_("As on the paper, such as 1361/QĐ-UBND; leave it empty for a draft."),
    )
    issued_on = DayField(label=_("Day of issue"), required=False, help_text=_("day/month/year"))
    issuer = forms.CharField(
        label=_("Issuer"),
        max_length=200,
        help_text=_("The body that issued it, in full, such as UBND tỉnh Bình Phước."),
    )
    subject = forms.CharField(
        label=_("Subject"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("The lines under the kind on the paper, word for word."),
    )
    in_force_from = DayField(label=_("In force from"), required=False)
    in_force_to = DayField(label=_("In force until"), required=False)
    file = forms.FileField(
        label=_("File"),
        required=False,
        help_text=_("PDF, Word, Excel, JPEG, PNG or text, up to 25 MB. Macros are refused."),
    )
    area = forms.ChoiceField(label=_("Register of"))
    version = forms.IntegerField(required=False, widget=forms.HiddenInput, min_value=1)

    SLOTS = 3

    def __init__(
        self, *args: Any, areas: Iterable[tuple[str, str]] = (), slots: int = SLOTS, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        places = list(areas)
        offer(self, "area", places)
        if len(places) <= 1:
            self.fields["area"].widget = forms.HiddenInput()
            self.fields["area"].required = False
            self.initial.setdefault("area", places[0][0] if places else "")
        self.slots = max(slots, self.SLOTS)
        for i in range(1, self.slots + 1):
            self.fields[f"relation_{i}"] = forms.ChoiceField(
                label=_("This document"),
                required=False,
                choices=[("", "–"), *rules.RELATION_LABELS.items()],
            )
            self.fields[f"other_{i}"] = forms.CharField(
                label=_("Number of the other document"), required=False, max_length=60
            )

    def clean_number(self) -> str:
        """Said with the other errors of the form, not after them."""
        try:
            return rules.clean_number(self.cleaned_data["number"])
        except Invalid as refusal:
            raise forms.ValidationError(str(refusal), code=refusal.code) from refusal

    @property
    def relation_rows(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """The pairs of fields of each relation, for the page."""
        return [(self[f"relation_{i}"], self[f"other_{i}"]) for i in range(1, self.slots + 1)]

    def facts(self) -> DocumentFacts:
        """The cleaned facts; call after `is_valid`."""
        names = ("kind", "number", "issued_on", "issuer", "subject", "in_force_from", "in_force_to")
        return DocumentFacts(**{name: self.cleaned_data[name] for name in names})

    def wanted_relations(self) -> list[tuple[int, str, str]]:
        """(slot, kind, number) of each relation that is filled in."""
        return [
            (i, self.cleaned_data[f"relation_{i}"], self.cleaned_data[f"other_{i}"].strip())
            for i in range(1, self.slots + 1)
            if self.cleaned_data[f"relation_{i}"] or self.cleaned_data[f"other_{i}"].strip()
        ]
