"""Filters of the pages of intake."""

from typing import Any

from django import template
from django.utils.translation import get_language

register = template.Library()


@register.filter
def finding(one: dict[str, Any]) -> str:
    """A finding of the reader in the reader's words for the page's language."""
    is_english = (get_language() or "").startswith("en")
    return str(one.get("message_en") if is_english else one.get("message"))
