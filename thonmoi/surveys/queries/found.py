"""What a survey found, for the rooms that decide by it (`procedures.surveyed`)."""

from thonmoi.kernel.access import Actor
from thonmoi.procedures.surveyed import Surveyed
from thonmoi.surveys.queries.results import results


def finished(actor: Actor, unit_path: str, level: str, year: int) -> Surveyed | None:
    """The latest published result of satisfaction of the very unit, for a level and year.

    None where there is none, or nothing valid came in: nothing is guessed.
    """
    for one in results(actor, unit_path, level=level):
        on = one.published_on
        if one.unit_path == unit_path and on and on.year == year and one.rate is not None:
            return Surveyed(one.rate, one.valid, one.threshold.rate, on)
    return None
