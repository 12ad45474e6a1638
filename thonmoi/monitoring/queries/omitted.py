"""What was left out of a report, with the reason that was given."""

from collections import defaultdict
from collections.abc import Collection

from thonmoi.kernel.access import Actor
from thonmoi.monitoring.models import Omission, Submission


def omissions(actor: Actor, submission: Submission | None) -> dict[int, Omission]:
    """What is missing in a report now, by indicator; the caller found the report."""
    if submission is None:
        return {}
    rows = Omission.objects.filter(submission=submission, ended_at=None)
    return {one.indicator_id: one for one in rows.select_related("indicator")}


def omission_counts(actor: Actor, submissions: Collection[int]) -> dict[int, tuple[int, int]]:
    """By report: how many values are missing, and how many of them without a reason."""
    found: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    rows = Omission.objects.filter(submission__in=submissions, ended_at=None)
    for pk, reason in rows.values_list("submission_id", "reason"):
        found[pk][0] += 1
        found[pk][1] += not reason
    return {pk: (one[0], one[1]) for pk, one in found.items()}
