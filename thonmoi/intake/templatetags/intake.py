"""Filters of the pages of intake."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from thonmoi.intake.rules.revising import Piece
from thonmoi.intake.rules.revising.turns import Turn

register = template.Library()
_CLOTHES = {Turn.KEPT: "{}", Turn.STRUCK: "<del>{}</del>", Turn.PUT_IN: "<ins>{}</ins>"}


@register.filter
def finding(one: dict[str, Any]) -> str:
    """A finding of the reader in the reader's words for the page's language."""
    is_english = (get_language() or "").startswith("en")
    return str(one.get("message_en") if is_english else one.get("message"))


@register.filter
def isoday(text: str) -> date:
    """A day as a reading keeps it."""
    return date.fromisoformat(text)


@register.filter
def pieces(many: Iterable[Piece]) -> SafeString:
    """A text with what was struck and what was put in."""
    dressed = ((format_html(_CLOTHES[one.turn], one.text),) for one in many)
    return format_html_join("", "{}", dressed)
