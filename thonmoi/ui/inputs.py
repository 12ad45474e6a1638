"""How a plain Django field becomes an input of the house.

The template `ui/_field.html` lays out label, hint, input and errors; here the
input gets its class and is tied to hint and errors (`aria-describedby`,
`aria-invalid`), whatever its widget.
"""

from typing import Any

from django import forms
from django.forms import BoundField, widgets
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.money import money_words, parse_money
from thonmoi.ui.fields import FigureField, MoneyField

DAY = (widgets.DateInput,)
CHOICES = (widgets.RadioSelect, widgets.CheckboxSelectMultiple)


def kind(field: BoundField) -> str:
    """How it is laid out: `check` one box before its label, `choices` a fieldset, else `line`."""
    widget = field.field.widget
    if isinstance(widget, CHOICES):
        return "choices"
    return "check" if isinstance(widget, widgets.CheckboxInput) else "line"


def hint(field: BoundField) -> str:
    """The help text, or for dates and figures how they are written."""
    if field.help_text:
        return str(field.help_text)
    if isinstance(field.field, forms.DateField):
        return _("Day/month/year, like 17/06/2025")
    if isinstance(field.field, MoneyField):
        return _("In đồng, such as 850.000.000; 500 triệu or 1,2 tỷ will do.")
    if isinstance(field.field, FigureField) and not field.field.whole:
        return _("Comma for decimals, like 91,67")
    return ""


def draw(field: BoundField, size: str = "") -> SafeString:
    """The input as HTML; `size` adds a class ("tall", "code")."""
    attrs = _ties(field)
    css = _css(field.field.widget)
    if css:
        given = field.field.widget.attrs.get("class", "")
        attrs["class"] = " ".join(part for part in (css, size, given) if part)
    if isinstance(field.field.widget, widgets.Textarea) and field.field.widget.attrs.get(
        "rows"
    ) in (None, "10"):
        attrs["rows"] = "4"
    if isinstance(field.field.widget, DAY):
        attrs |= {"inputmode": "numeric", "autocomplete": "off"}
    if isinstance(field.field, FigureField):
        attrs |= {"inputmode": "decimal", "autocomplete": "off"}
    if isinstance(field.field, MoneyField):
        return _with_amount(field, attrs)
    return field.as_widget(attrs=attrs)


def _with_amount(field: BoundField, attrs: dict[str, Any]) -> SafeString:
    """The input of an amount, which takes letters too, and what is understood of it below.

    It is said anew while one types, where scripts run.
    """
    place = f"{field.auto_id}-m"
    attrs |= {"inputmode": "text", "hx-get": reverse("money"), "hx-target": f"#{place}"}
    attrs |= {"hx-trigger": "input changed delay:400ms", "hx-indicator": f"#{place}"}
    drawn, said = field.as_widget(attrs=attrs), understood(field)
    return format_html('{}<output class="hint" id="{}">{}</output>', drawn, place, said)


def understood(field: BoundField) -> str:
    """The amount that was read from what was sent, in words; "" where none was."""
    typed = str(field.value() or "") if field.form.is_bound else ""
    try:
        return f"= {money_words(parse_money(typed))}" if typed else ""
    except Invalid:
        return ""


def _ties(field: BoundField) -> dict[str, Any]:
    """Ids of hint and errors; a group carries them on its fieldset instead."""
    described = describing(field)
    attrs: dict[str, Any] = {}
    if kind(field) != "choices":
        attrs["aria-describedby"] = described or False
        if field.errors:
            attrs["aria-invalid"] = "true"
    return attrs


def describing(field: BoundField) -> str:
    """The ids that describe a field, as `aria-describedby` takes them."""
    ids = [f"{field.auto_id}-h"] if hint(field) else []
    if isinstance(field.field, MoneyField):
        ids.append(f"{field.auto_id}-m")
    return " ".join(ids + ([f"{field.auto_id}-e"] if field.errors else []))


def _css(widget: widgets.Widget) -> str:
    if isinstance(widget, widgets.Textarea):
        return "area"
    if isinstance(widget, (*CHOICES, widgets.CheckboxInput)):
        return ""
    if isinstance(widget, widgets.SelectMultiple):
        return "area"
    return "select" if isinstance(widget, widgets.Select) else "input"
