"""Where figures stand between communes, as values."""

from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to look at; `paragraph_pk` is the paragraph that says it, where one does."""

    text: str | Promise
    paragraph_pk: int | None = None


@dataclass(frozen=True, slots=True)
class Hurdle:
    """The plan that a report cites without its number: it cannot be issued (decision 17).

    `is_recorded`: the number is recorded by now, so the report has to be built again.
    """

    plan_pk: int
    plan_year: int
    is_recorded: bool
