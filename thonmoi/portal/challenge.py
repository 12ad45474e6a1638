"""A plain question against programs that fill in forms: no third party, no picture.

A sum in words; its answer travels signed, with the hour at which it was asked.
"""

import secrets

from django.core import signing
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.text import fold

WORDS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
"""Numbers as they are read aloud: the answer may be typed as a figure or as a word."""
SALT = "portal.challenge"
MINUTES = 120


def ask() -> str:
    """The token of a new question."""
    return token(secrets.randbelow(5) + 1, secrets.randbelow(5) + 1)


def token(first: int, second: int) -> str:
    """The signed numbers of a question."""
    return signing.dumps([first, second], salt=SALT)


def question(token: str) -> str:
    """The question of a token that is still good; empty otherwise."""
    try:
        first, second = signing.loads(token, salt=SALT, max_age=MINUTES * 60)
    except (signing.BadSignature, ValueError, TypeError):
        return ""
    return f"{WORDS[first].capitalize()} cộng {WORDS[second]} bằng mấy?"


def require(token: str, answer: str) -> None:
    """Raise Invalid (field ``answer``) where the question is too old or the answer is wrong."""
    try:
        first, second = signing.loads(token, salt=SALT, max_age=MINUTES * 60)
    except (signing.BadSignature, ValueError, TypeError) as error:
        raise Invalid(
            "challenge.old", _("The question is too old. Answer the new one."), field="answer"
        ) from error
    said = fold(answer).strip(" .")
    if said not in (str(first + second), fold(WORDS[first + second])):
        raise Invalid(
            "challenge.wrong",
            _("This is not the sum. Write it as a figure or as a word."),
            field="answer",
        )
