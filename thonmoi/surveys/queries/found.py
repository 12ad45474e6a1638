"""What a survey found, for the rooms that decide by it (`procedures.surveyed`)."""

from thonmoi.kernel.access import Actor
from thonmoi.procedures.rules import share
from thonmoi.procedures.surveyed import Surveyed
from thonmoi.surveys.queries.results import results


def finished(actor: Actor, unit_path: str, level: str, year: int) -> Surveyed | None:
    """The latest published result of satisfaction of the very unit, for a level and year.

    None where there is none, or nothing valid came in: nothing is guessed.
    """
    for one in results(actor, unit_path, level=level):
        on, asked = one.published_on, [x for x in one.questions if x.is_overall]
        if one.unit_path != unit_path or not on or on.year != year or not asked:
            continue
        exact = share(asked[0].first, one.valid)
        if exact is not None:
            return Surveyed(exact, one.valid, one.threshold.rate, on)
    return None
