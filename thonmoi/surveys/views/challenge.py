"""A plain sum against programs, and one answer a visitor: in the form and a cookie, in no table."""

import secrets
from typing import Any

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from thonmoi.kernel.errors import Invalid
from thonmoi.ui import limits

SALT = "thonmoi.surveys.sum"
HOUR = 3600
YEAR = 365 * 24 * HOUR


def new() -> str:
    """A signed pair of numbers to add, like no other: it takes one answer."""
    pair = [secrets.randbelow(8) + 2, secrets.randbelow(8) + 2]
    return signing.dumps([*pair, secrets.token_hex(8)], salt=SALT)


def given(token: str) -> str:
    """The token that came back, where it is ours and not old; else nothing."""
    return token if _pair(token) else ""


def words(token: str) -> str:
    """The question of a token."""
    first, second = _pair(token) or (0, 0)
    return _("How much is %(first)s + %(second)s? (against automatic answers)") % {
        "first": first,
        "second": second,
    }


def require(sent: dict[str, Any]) -> None:
    """Raise Invalid where the sum is not right, or was worked out for an answer already."""
    pair = _pair(sent["challenge"])
    if pair is None or sent["sum"].strip() != str(sum(pair)):
        raise Invalid("survey.sum", _("The sum is not right. Add again."), field="sum")
    if not limits.is_first(sent["challenge"]):
        words = _("An answer was sent with this sum already. Load the page again.")
        raise Invalid("survey.again", words, field="sum")


def has_answered(request: HttpRequest, pk: int) -> bool:
    """Whether this browser has answered a survey."""
    return bool(request.get_signed_cookie(f"s{pk}", default="", salt=SALT))


def marked(response: HttpResponse, pk: int) -> HttpResponse:
    """Mark the browser as one that answered; nothing of it is kept here."""
    path = f"/surveys/open/{pk}/"
    response.set_signed_cookie(
        f"s{pk}",
        "1",
        salt=SALT,
        max_age=YEAR,
        path=path,
        httponly=True,
        samesite="Lax",
        secure=settings.SECURE,
    )
    return response


def _pair(token: str) -> tuple[int, int] | None:
    try:
        first, second, _own = signing.loads(token, salt=SALT, max_age=HOUR)
    except (signing.BadSignature, ValueError):
        return None
    return first, second
