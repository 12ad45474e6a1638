"""Tags of the house, available in every template.

`{% can %}` rights · `{% icon %}` `{% chip %}` `{% mark %}` `{% cell %}` `{% seg %}` states and
shapes · `{% widget %}` inputs · `|number` `|percent` figures · `|vndate` `|vntime` `|vnexact`
`|vnclock` days and hours.
"""

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django import template
from django.forms import BaseForm, BoundField
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from thonmoi.kernel import clock
from thonmoi.kernel.numbers import format_number, format_percent
from thonmoi.kernel.permissions import Permission
from thonmoi.ui import inputs, sheet
from thonmoi.ui.pages import Pager, pager_of
from thonmoi.ui.words import MARKS, STATES, VERIFYING, State

register = template.Library()

NOTHING = "—"
"""Stands where there is no data; never a zero."""


@register.simple_tag(takes_context=True)
def can(context: dict[str, Any], permission: str, thing: Any = None) -> bool:
    """Whether the deed would be allowed: ``{% can "document.correct" document as ok %}``.

    `thing` has a `unit_path` (and a `charge`), or is a path; without it the answer is whether
    the deed is allowed anywhere. An unknown permission raises ValueError.
    """
    name = Permission(permission)
    actor = getattr(context["request"], "actor", None)
    if actor is None:
        return False
    if thing is None:
        return bool(actor.areas(name))
    if isinstance(thing, str):
        return bool(actor.can(name, thing))
    return bool(actor.can(name, thing.unit_path, getattr(thing, "charge", None)))


@register.simple_tag
def style_address() -> str:
    """The address of the joined style sheet."""
    return reverse("style", args=[sheet.current().digest])


@register.simple_tag
def icon(name: str, tone: str = "") -> SafeString:
    """An icon of the sprite: ``{% icon "plan" %}``, ``{% icon "s-met" "met" %}`` with its tone."""
    is_shape = name.startswith("s-")
    classes = ("s" if is_shape else "i") + (f" t-{tone}" if tone else "")
    symbol = name if is_shape else f"i-{name}"
    return format_html(
        '<svg class="{}" aria-hidden="true"><use href="{}#{}"/></svg>',
        classes,
        static("ui/icons.svg"),
        symbol,
    )


@register.simple_tag
def chip(state: str, word: str = "") -> SafeString:
    """A state with shape, tone and word; `word` says it more exactly."""
    known = STATES[state]
    return format_html(
        '<span class="chip {}">{}{}</span>', known.css, icon(known.shape), word or known.word
    )


@register.simple_tag
def verdict(state: str, word: str = "") -> SafeString:
    """A state inside a row of a table: shape and word without a ground."""
    known = STATES[state]
    return format_html(
        '<span class="nowrap">{} {}</span>', icon(known.shape, known.css), word or known.word
    )


@register.simple_tag
def mark(code: str) -> SafeString:
    """A mark of source by its code (`words.MARKS`)."""
    css = "demo" if code == "demo" else "mark"
    return format_html('<span class="{}">{}</span>', css, MARKS[code])


@register.simple_tag
def cell(state: str, verifying: bool = False, url: str = "", label: str = "") -> SafeString:
    """A cell of the matrix; its state is in hidden words, with `label` before it."""
    known = STATES[state]
    words = f"{known.word}, {VERIFYING}" if verifying else str(known.word)
    css = known.css + (" verifying" if verifying else "")
    shapes = icon(known.shape) + (icon("s-verify", "verify") if verifying else mark_safe(""))
    text = f"{label}: {words}" if label else words
    inner = format_html('{}<span class="vh">{}</span>', shapes, text)
    if url:
        return format_html('<a class="cell {}" href="{}" title="{}">{}</a>', css, url, text, inner)
    return format_html('<span class="cell {}" title="{}">{}</span>', css, text, inner)


@register.simple_tag
def seg(states: Sequence[str], label: str = "") -> SafeString:
    """A bar of one field for each criterion, sorted by state; met fields are plain."""
    css = [STATES[state].css for state in states]
    order = ("met", "frag", "verify", "risk", "unmet", "none", "na", "out")
    css.sort(key=lambda name: order.index(name) if name in order else len(order))
    met = sum(name in ("met", "frag") for name in css)
    text = label or _("%(met)s of %(total)s criteria met") % {"met": met, "total": len(css)}
    parts = format_html_join(
        "", '<i class="{}"></i>', ((name if name != "met" else "",) for name in css)
    )
    return format_html('<span class="seg" role="img" aria-label="{}">{}</span>', text, parts)


@register.simple_tag
def shape(state: str) -> State:
    """The look of a state, for templates that draw it themselves."""
    return STATES[state]


@register.simple_tag
def widget(field: BoundField, size: str = "") -> SafeString:
    """The input of a field, with its class and its tie to hint and error."""
    return inputs.draw(field, size)


@register.filter
def kind(field: BoundField) -> str:
    """How `ui/_field.html` lays a field out: "line", "check", "choices"."""
    return inputs.kind(field)


@register.filter
def hint(field: BoundField) -> str:
    """The hint of a field: its help text, or how its kind of value is written."""
    return inputs.hint(field)


@register.filter
def target(field: BoundField) -> str:
    """The id that a link to a field leads to: the first box of a group."""
    return f"{field.auto_id}_0" if inputs.kind(field) == "choices" else str(field.auto_id)


@register.filter
def fields_wrong(form: BaseForm) -> bool:
    """Whether a visible field has an error."""
    return any(field.errors for field in form.visible_fields())


@register.filter
def number(value: Decimal | int | None, places: int | None = None) -> str:
    """1.234,5; a dash where there is no data."""
    return NOTHING if value is None or value == "" else format_number(value, places)


@register.filter
def percent(value: Decimal | int | None, places: int | None = None) -> str:
    """97,74%; a dash where there is no data."""
    return NOTHING if value is None or value == "" else format_percent(value, places)


@register.filter
def vndate(value: date | None) -> str:
    """17/06/2025, in every language; a dash where there is none."""
    if not value:
        return NOTHING
    day = timezone.localtime(value) if isinstance(value, datetime) else value
    return f"{day:%d/%m/}{day.year:04}"


@register.filter
def vntime(value: datetime | None) -> str:
    """17/06/2025, 14:32, in Vietnam; a dash where there is none. For what somebody did.

    While the working date stands still, what was done after it is shown on it.
    """
    return vnexact(clock.worked(value, clock.today())) if value else NOTHING


@register.filter
def vnexact(value: datetime | None) -> str:
    """17/06/2025, 14:32, in Vietnam, whatever the working date: for the log and for deadlines."""
    return f"{vndate(value)}, {vnclock(value)}" if value else NOTHING


@register.filter
def vnclock(value: datetime | None) -> str:
    """14:32, in Vietnam; for moments of today."""
    return f"{timezone.localtime(value):%H:%M}" if value else NOTHING


@register.simple_tag
def pager(page: object) -> Pager:
    """The pager of a page of rows: ``{% pager page as pager %}``."""
    return pager_of(page)


@register.simple_tag
def meter(share: Decimal | float | None, tone: str = "") -> SafeString:
    """One share of a hundred as a bar; the figure stands beside it, so the bar is hidden."""
    width = min(max(float(share or 0), 0.0), 100.0)
    return format_html(
        '<svg class="{}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">'
        '<rect width="{}" height="8"/></svg>',
        f"meter {tone}".strip(),
        f"{width:.1f}".removesuffix(".0"),
    )


@register.filter
def words(text: str) -> list[str]:
    """The words of a string, for short lists written in a template."""
    return text.split()
