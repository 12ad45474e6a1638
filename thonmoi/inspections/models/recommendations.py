"""What an inspection recommends, and what came of it."""

from django.db import models

from thonmoi.accounts.models import Agency
from thonmoi.audit.models import Versioned
from thonmoi.inspections.models.inspections import Inspection
from thonmoi.inspections.rules import RecommendationState
from thonmoi.kernel.fields import BytewiseField
from thonmoi.library.models import StoredFile


class Recommendation(Versioned):
    """One recommendation to one agency, with the day until which it answers.

    `unit_path` is the narrower of the places of the inspection and of the owner, so that both
    can act on it. An answer says what was done, with a file or the name of a paper.
    """

    inspection = models.ForeignKey(Inspection, models.CASCADE, related_name="recommendations")
    order = models.PositiveIntegerField()
    text = models.TextField()
    owner = models.ForeignKey(Agency, models.PROTECT, related_name="+")
    due = models.DateField(null=True)
    state = models.CharField(max_length=10, default=RecommendationState.OPEN)
    answer = models.TextField(blank=True)
    answered_on = models.DateField(null=True)
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, related_name="+")
    reference = models.CharField(max_length=300, blank=True)
    return_reason = models.TextField(blank=True)
    close_note = models.TextField(blank=True)
    closed_on = models.DateField(null=True)
    unit_path = BytewiseField(max_length=200, db_index=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["inspection", "order"], name="recommendation_order_once"
            )
        ]

    def __str__(self) -> str:
        return self.text[:120]

    @property
    def now(self) -> RecommendationState:
        return RecommendationState(self.state)
