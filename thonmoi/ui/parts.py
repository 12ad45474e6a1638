"""What views hand to the includes of `templates/ui/`: plain rows, made by queries or views."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Tab:
    """A part of one object at its own address; also a way to look (`_switch.html`)."""

    label: Words
    href: str
    is_current: bool = False
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a chain; `state` is "done", "now" or ""."""

    label: Words
    state: str = ""


@dataclass(frozen=True, slots=True)
class Stat:
    """A headline figure with its unit and what it is measured against or comes from."""

    label: Words
    value: Words
    unit: Words = ""
    meta: Words = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """A row of work: what, why, and when it is due, only where a document or period says so."""

    title: Words
    href: str
    action: Words
    why: Words = ""
    state: str = "todo"
    due: date | None = None
    due_words: Words = ""
    quote: Words = ""
    is_primary: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """A dated line of a history; `when` is words where no day is known."""

    text: Words
    day: date | None = None
    when: Words = ""
    state: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the matrix: number, short name, where the criterion is shown."""

    code: str
    name: Words
    href: str = ""


@dataclass(frozen=True, slots=True)
class Level:
    """A terrace of the ladder; `state` is "done", "now" or ""; `states` fill its bar."""

    name: Words
    above: Words = ""
    below: Words = ""
    state: str = ""
    states: tuple[str, ...] = ()
