"""States, marks, figures and pagers as templates write them."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.template import Context, Template
from django.test import override_settings

from thonmoi.ui.pages import Page, page_number, pager_of
from thonmoi.ui.words import MARKS, STATES


def render(source, **context):
    return Template(source).render(Context(context))


@pytest.mark.parametrize("state", list(STATES))
def test_a_state_has_word_and_shape(state):
    html = render("{% chip state %}", state=state)
    assert f"#{STATES[state].shape}" in html
    assert str(STATES[state].word) in html


@pytest.mark.parametrize("code", list(MARKS))
def test_a_mark_says_its_word(code):
    assert str(MARKS[code]) in render("{% mark code %}", code=code)


def test_every_shape_and_icon_is_in_the_sprite():
    from pathlib import Path

    from thonmoi.ui import sample

    sprite = Path(sample.__file__).parent / "static" / "ui" / "icons.svg"
    symbols = sprite.read_text()
    for state in STATES.values():
        assert f'id="{state.shape}"' in symbols
    for name in sample.ICONS.split():
        assert f'id="i-{name}"' in symbols


def test_a_cell_holds_its_state_in_words_and_is_a_link_where_there_is_work():
    html = render('{% cell "not_met" True "/x/" "Tân Lợi, 13" %}')
    assert html.startswith('<a class="cell unmet verifying" href="/x/"')
    assert "Tân Lợi, 13: Chưa đạt, đang xác nhận" in html


def test_words_are_escaped():
    assert "<b>" not in render("{% chip 'met' word %}", word="<b>")
    assert "<b>" not in render("{% cell 'met' False '' word %}", word="<b>")


def test_a_bar_is_sorted_and_counts_what_is_met():
    html = render("{% seg states %}", states=("not_met", "met", "met_not_sustainable"))
    assert 'aria-label="2 trên 3 tiêu chí đạt"' in html
    assert html.index('class="frag"') < html.index('class="unmet"')


@pytest.mark.parametrize(
    ("share", "width"),
    [(45, "45"), (Decimal("25.5"), "25.5"), (None, "0"), (140, "100"), (-1, "0")],
)
def test_a_meter_is_drawn_with_attributes(share, width):
    html = render("{% meter share %}", share=share)
    assert f'<rect width="{width}" height="8"/>' in html
    assert "style" not in html


def test_figures_and_days():
    context = {
        "n": Decimal("1234.5"),
        "d": date(2025, 6, 17),
        "t": datetime(2025, 6, 17, 7, 32, tzinfo=UTC),
        "nothing": None,
    }
    source = "{{ n|number }} {{ n|number:2 }} {{ d|vndate }} {{ t|vntime }} {{ nothing|number }}"
    assert render(source, **context) == "1.234,5 1.234,50 17/06/2025 17/06/2025, 14:32 —"


@override_settings(WORKING_DATE=date(2025, 6, 17))
def test_what_was_done_is_shown_on_the_working_date_where_that_stands_still():
    """A deadline and the log are shown as they are."""
    done = datetime(2026, 11, 25, 13, 5, tzinfo=UTC)
    assert render("{{ t|vntime }} · {{ t|vnexact }}", t=done) == (
        "17/06/2025, 20:05 · 25/11/2026, 20:05"
    )
    before = datetime(2025, 6, 12, 1, 0, tzinfo=UTC)
    assert render("{{ t|vntime }}", t=before) == "12/06/2025, 08:00"


@pytest.mark.parametrize(
    ("number", "total", "numbers"),
    [
        (1, 0, [1]),
        (1, 26, [1, 2]),
        (4, 230, [1, None, 3, 4, 5, None, 10]),
        (99, 60, [1, 2, 3]),
    ],
)
def test_the_pager_leaves_out_what_is_far(number, total, numbers):
    pager = pager_of(Page((), number, total))
    assert pager.numbers == numbers
    assert 1 <= pager.number <= pager.pages


@pytest.mark.parametrize(
    ("asked", "number"), [("3", 3), ("-1", 1), ("x", 1), ("٣", 1), ("9" * 9, 1)]
)
def test_an_odd_page_is_the_first(rf, asked, number):
    assert page_number(rf.get("/", {"page": asked})) == number
