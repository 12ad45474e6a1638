"""A doubt about a plan."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise

from thonmoi.plans.rules.doubting import answers_for


@dataclass(frozen=True, slots=True)
class DoubtView:
    """A doubt as asked; `words` stand so in the text, `suggestion` is what may be meant."""

    pk: int
    plan_pk: int
    unit_path: str
    clause: str
    clause_pk: int | None
    code: str
    question: str
    words: str
    suggestion: str
    answer: str
    note: str
    settled_at: datetime | None
    settled_by_id: int | None
    version: int

    @property
    def is_open(self) -> bool:
        return not self.answer

    @property
    def answers(self) -> dict[str, str | Promise]:
        return answers_for(self.code)

    @property
    def answer_label(self) -> str | Promise:
        return answers_for(self.code).get(self.answer, "")
