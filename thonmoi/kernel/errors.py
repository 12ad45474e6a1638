"""Refusals: what a person is told when a deed cannot be done.

A refusal is raised by rules, actions and queries and caught in one place
(`thonmoi.ui.refusals`). It carries a stable dotted code, a full sentence that
says what to do, and the field it concerns, if any. Anything else that is
raised is a bug: it rises and is logged.
"""

from typing import ClassVar


class Refusal(Exception):
    """Base of all refusals; `status` is the HTTP status a door answers with."""

    status: ClassVar[int] = 400

    def __init__(self, code: str, sentence: object, *, field: str | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.sentence = sentence
        self.field = field

    def __str__(self) -> str:
        return str(self.sentence)


class Invalid(Refusal):
    """The input cannot be taken as it is; the sentence says what is wrong with it."""

    status = 422


class Denied(Refusal):
    """The thing is visible to the actor, but the deed is not his."""

    status = 403


class NotFound(Refusal):
    """The thing does not exist, or lies outside what the actor may see."""

    status = 404


class Conflict(Refusal):
    """Somebody else changed the thing meanwhile, or its state forbids the deed."""

    status = 409
