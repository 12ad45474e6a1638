"""An activity of the log, as shown."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise

from thonmoi.registers import rules
from thonmoi.registers.rules import ActivityKind


@dataclass(frozen=True, slots=True)
class ActivityView:
    """One activity; `clause` and `criterion` say what it was done for."""

    pk: int
    kind: ActivityKind
    on: date
    unit: str
    unit_path: str
    agency: str
    what: str
    sessions: int
    people: int | None
    women: int | None
    plan_pk: int | None
    clause: str
    criterion: str
    file_pk: int | None
    file_name: str
    file_is_picture: bool
    reference: str
    remark: str
    withdrawn_on: date | None
    withdrawn_reason: str
    version: int

    def __str__(self) -> str:
        return self.what

    @property
    def kind_label(self) -> str | Promise:
        return rules.ACTIVITY_LABELS[self.kind]
