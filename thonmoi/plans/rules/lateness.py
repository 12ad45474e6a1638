"""What is late."""

from datetime import date


def is_overdue(
    *, year: int, is_asked: bool, ended_on: date | None, has_title: bool, in_force: bool, on: date
) -> bool:
    """Whether a designation counts as overdue (S-12, decisions 12 and 17).

    Its year has passed, it is not ended by a document, the level is not held, nobody is still
    being asked about it, and the plan that sets it is in force.
    """
    return (
        in_force
        and not is_asked
        and not has_title
        and (ended_on is None or ended_on > on)
        and year < on.year
    )


def is_late(*, due: date | None, is_done: bool, is_request: bool, in_force: bool, on: date) -> bool:
    """Whether something due is late; requests never are (decision 14)."""
    return due is not None and due < on and in_force and not is_done and not is_request
