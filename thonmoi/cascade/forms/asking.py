"""For which clause and kind plans are asked."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from thonmoi.cascade.forms.requiring import Choices
from thonmoi.cascade.rules import KIND_LABELS, Group, Kind
from thonmoi.ui.choosing import offer


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
        offer(self, "clause", clauses)
        offer(self, "group", groups)
