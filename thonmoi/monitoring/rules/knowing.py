"""What was known of a value on a day: reported, and confirmed. Pure; days are whole days."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Given:
    """A value with its day, and since when it was known; days of what divisions said of it.

    `confirmed` holds (from, until) of each confirmation, `until` None while it was not taken
    back; `returned` is the day on which a division sent it back, None where none did.
    """

    value: str
    is_not_applicable: bool
    on: date
    since: date
    confirmed: tuple[tuple[date, date | None], ...] = ()
    returned: date | None = None
    is_simulated: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """A value as it was known: `on` its own day, `said_on` when it was sent in or confirmed."""

    value: str
    is_not_applicable: bool
    on: date
    said_on: date
    is_simulated: bool = False


def reported(given: Iterable[Given], day: date) -> Known | None:
    """The last value sent in by the end of a day that no division had returned by then.

    `given` stands in the order of the values' own days. None where nothing was known.
    """
    known = [one for one in given if one.since <= day < (one.returned or date.max)]
    return _known(known[-1], known[-1].since) if known else None


def verified(given: Iterable[Given], day: date) -> Known | None:
    """The last value whose confirmation held at the end of a day; None where none did."""
    found = None
    for one in given:
        held = [start for start, until in one.confirmed if start <= day < (until or date.max)]
        if held:
            found = _known(one, max(held))
    return found


def _known(one: Given, said_on: date) -> Known:
    return Known(one.value, one.is_not_applicable, one.on, said_on, one.is_simulated)
