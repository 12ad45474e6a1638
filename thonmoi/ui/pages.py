"""Small questions every list page asks of its request."""

from django.http import HttpRequest


def page_number(request: HttpRequest) -> int:
    """The page asked for by ``?page=``; 1 for anything that is no sensible number."""
    asked = request.GET.get("page", "1")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 7 else 1
