"""From indicators to a criterion, and from several conclusions to one."""

from collections.abc import Iterable, Sequence

from thonmoi.criteria.rules.judging import Verdict
from thonmoi.criteria.rules.proposed import Proposal
from thonmoi.criteria.rules.words import Confidence, Outcome, Standing, weakest

_ORDER = (Standing.NOT_MET, Standing.NO_DATA, Standing.MET_NOT_SUSTAINABLE, Standing.MET)


def judge_criterion(verdicts: Sequence[Verdict], is_complete: bool = True) -> Proposal:
    """Propose an outcome: met only if every indicator is met and all are known.

    One failure decides; then missing data, then what a person must decide. A criterion without
    known indicators, or with some unknown (`is_complete` false), is never proposed as met.
    """
    counted = [verdict for verdict in verdicts if verdict.outcome is not Outcome.NOT_APPLICABLE]
    outcomes = {verdict.outcome for verdict in counted}
    if verdicts and not counted and is_complete:
        outcome = Outcome.NOT_APPLICABLE
    elif Outcome.NOT_MET in outcomes:
        outcome = Outcome.NOT_MET
    elif Outcome.NO_DATA in outcomes:
        outcome = Outcome.NO_DATA
    elif Outcome.PERSON_DECIDES in outcomes or not counted or not is_complete:
        outcome = Outcome.PERSON_DECIDES
    else:
        outcome = Outcome.MET
    return Proposal(
        outcome=outcome,
        met=sum(verdict.outcome is Outcome.MET for verdict in counted),
        total=len(counted),
        mark=weakest(*(verdict.mark for verdict in counted)) if counted else Confidence.UNKNOWN,
        is_near=any(verdict.is_near for verdict in counted),
    )


def weaker(conclusions: Iterable[Standing | None]) -> Standing:
    """Return the standing of a criterion with several leads: the weaker counts (decision 14).

    None is a lead that has not concluded: the whole has no data, unless somebody already found
    it not met. Parts that do not apply are left out.
    """
    parts = [Standing.NO_DATA if part is None else part for part in conclusions]
    counted = [part for part in parts if part is not Standing.NOT_APPLICABLE]
    if not parts:
        return Standing.NO_DATA
    return min(counted, key=_ORDER.index, default=Standing.NOT_APPLICABLE)
