"""Household codes, made at random; rows without order (decision 22). Pure."""

import re
import secrets
from random import SystemRandom

LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""No sign that reads like another: no 0 and O, no 1, I and L."""
LENGTH = 12
MISSES, MINUTES = 20, 15
"""So many wrong codes from one address in so many minutes, and no more is looked at."""


def new_codes(count: int) -> list[str]:
    """So many different codes of 59 bits, in four signs each."""
    found: dict[str, None] = {}
    while len(found) < count:
        found["".join(secrets.choice(LETTERS) for _sign in range(LENGTH))] = None
    return ["-".join(re.findall(r".{4}", one)) for one in found]


def plain(code: str) -> str:
    """A code however it is typed: its letters and digits, at most so many."""
    return re.sub(r"[^0-9A-Z]", "", code[:60].upper())


def random_key() -> str:
    """A key without order."""
    return secrets.token_hex(16)


def shuffled(rows: list[str]) -> list[str]:
    """The rows in an order that nobody can foresee."""
    found = list(rows)
    SystemRandom().shuffle(found)
    return found
