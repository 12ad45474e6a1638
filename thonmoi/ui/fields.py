"""Form fields that read what people here type: figures and days."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.money import parse_money
from thonmoi.kernel.numbers import format_number, parse_number


class FigureField(forms.CharField):
    """A figure as typed, "1.234,5": Decimal, int where `whole`; the ambiguous is asked about."""

    def __init__(self, *, whole: bool = False, **options: Any) -> None:
        self.whole = whole
        super().__init__(max_length=60, **options)

    def clean(self, value: Any) -> Decimal | int | None:
        text = super().clean(value)
        if not text:
            return None
        try:
            return self.read(text)
        except Invalid as refusal:
            raise ValidationError(str(refusal), code=refusal.code) from refusal

    def read(self, text: str) -> Decimal | int:
        """The figure that a text writes. Raises Invalid with what to write instead."""
        figure = parse_number(text, whole=self.whole)
        return int(figure) if self.whole else figure

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, Decimal | int):
            return format_number(value, grouping=False)
        return value


class MoneyField(FigureField):
    """An amount in whole đồng as typed: 850.000.000, "500 triệu", "1,2 tỷ"; shown in groups."""

    def __init__(self, **options: Any) -> None:
        super().__init__(whole=True, **options)

    def read(self, text: str) -> int:
        return parse_money(text)

    def prepare_value(self, value: Any) -> Any:
        return format_number(value) if isinstance(value, int) else value


class DayField(forms.DateField):
    """A day as typed: 17/6/2025, 17-06-2025 or 2025-06-17; shown as 17/06/2025."""

    widget = forms.DateInput(format="%d/%m/%Y")
    formats: Sequence[str] = ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d")

    def __init__(self, **options: Any) -> None:
        super().__init__(input_formats=self.formats, **options)

    def clean(self, value: Any) -> date | None:
        day: date | None = super().clean(value)
        if day is not None and not 1900 <= day.year <= 2200:
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return day
