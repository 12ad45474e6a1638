"""Every kind of input is labelled and tied to its hint and error."""

import re
from datetime import date
from decimal import Decimal

import pytest
from django import forms
from django.template import Context, Template
from django.utils.translation import override

from thonmoi.ui.fields import DayField, FigureField
from thonmoi.ui.sample import Everything


def draw(field):
    return Template('{% include "ui/_field.html" %}').render(Context({"field": field}))


@pytest.mark.parametrize("name", list(Everything.base_fields))
def test_label_hint_and_error_are_tied(name):
    form = Everything({"houses": "x", "parts": ["nope"]}, {})
    form.fields[name].required = True
    field = form[name]
    html = draw(field)
    ids = set(re.findall(r'\bid="([^"]+)"', html))
    described = re.search(r'aria-describedby="([^"]+)"', html)
    assert described, html
    assert set(described[1].split()) <= ids
    assert f"{field.auto_id}-e" in described[1]
    for target in re.findall(r'for="([^"]+)"', html):
        assert target in ids
    assert html.count("<legend") + html.count("<label") >= 1


@pytest.mark.parametrize("name", list(Everything.base_fields))
def test_a_fresh_field_is_not_in_error(name):
    html = draw(Everything()[name])
    assert "aria-invalid" not in html
    assert 'class="error"' not in html


def test_the_summary_links_to_each_field():
    form = Everything({"rate": "91.67"})
    html = Template('{% include "ui/_errors.html" %}').render(Context({"form": form}))
    assert 'href="#id_rate"' in html
    assert 'href="#id_kind_0"' in html
    assert 'role="alert"' in html


class Figures(forms.Form):
    rate = FigureField(required=False)
    count = FigureField(whole=True, required=False)
    day = DayField(required=False)


def test_figures_as_they_are_typed_here():
    form = Figures({"rate": "97,74", "count": "1.234", "day": "1/7/2025"})
    assert form.is_valid()
    assert form.cleaned_data == {
        "rate": Decimal("97.74"),
        "count": 1234,
        "day": date(2025, 7, 1),
    }


@pytest.mark.parametrize("text", ["91.67", "1.234", "abc", "1,2,3"])
def test_an_ambiguous_figure_is_asked_about(text):
    form = Figures({"rate": text})
    assert not form.is_valid()
    assert form["rate"].value() == text


@pytest.mark.parametrize("text", ["31/02/2025", "2025", "1/1/0001", "7/2025", "<script>"])
def test_a_day_that_is_none_is_refused(text):
    assert not Figures({"day": text}).is_valid()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_values_come_back_as_they_would_be_typed(language):
    with override(language):
        initial = {"rate": Decimal("1234.5"), "count": 1234, "day": date(2025, 6, 7)}
        form = Figures(initial=initial)
        assert 'value="1234,5"' in str(form["rate"])
        assert 'value="1234"' in str(form["count"])
        assert 'value="07/06/2025"' in str(form["day"])
