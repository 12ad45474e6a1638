"""Addresses that go out of a page: for those who share it, for programs that draw a preview."""

from typing import Any

from django import template

from thonmoi.ui.visitor import origin

register = template.Library()


@register.simple_tag(takes_context=True)
def absolute(context: dict[str, Any], path: str = "") -> str:
    """``https://…/public/25342/``: a path with its host; without a path that of the page itself."""
    request = context["request"]
    return origin(request) + (path or request.path)
