"""Deeds of days that have passed: the working date of a trial, set back for a while."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from django.conf import settings


@contextmanager
def on(day: date) -> Iterator[None]:
    """Within it the working date is `day`. The log keeps real time all the same (decision 1)."""
    held = settings.WORKING_DATE
    settings.WORKING_DATE = day
    try:
        yield
    finally:
        settings.WORKING_DATE = held
