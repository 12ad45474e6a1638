"""Questions about work and their answers (S-49); remarks of a supervisor (S-50)."""

from django.db import models

from thonmoi.voices.models.voices import Voice
from thonmoi.voices.rules import QuestionState, RemarkState


class Question(Voice):
    """A commune asks, the division charged answers; the answer is kept and found again.

    `is_published`: question and answer may be shown outside, without who asked.
    """

    is_published = models.BooleanField(default=False)

    @property
    def now(self) -> QuestionState:
        return QuestionState(self.state)


class Remark(Voice):
    """A remark of the Front as supervisor (V.5), addressed to a body that answers."""

    closing = models.TextField(blank=True)
    closed_on = models.DateField(null=True)

    @property
    def now(self) -> RemarkState:
        return RemarkState(self.state)
