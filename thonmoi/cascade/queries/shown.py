"""What is shown of a plan owed under a plan."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise

from thonmoi.cascade import rules
from thonmoi.cascade.models import Subplan
from thonmoi.cascade.rules import Kind, State
from thonmoi.kernel import clock
from thonmoi.notices.rules import may_be_late
from thonmoi.plans.rules import PlanState


@dataclass(frozen=True, slots=True)
class SubplanView:
    """A plan that a body owes; `body` names it, a member by his office and agency.

    `can_be_late` is false for requests, the Front, the Party and plans not in force.
    """

    pk: int
    plan_pk: int
    plan_year: int
    is_in_force: bool
    clause: str
    kind: Kind
    agency_id: int
    body: str
    criterion: str
    state: State
    since: date
    due: date | None
    due_by: str
    is_request: bool
    can_be_late: bool
    document_pk: int | None
    document: str
    issued_on: date | None
    child_pk: int | None
    reason: str
    unit_path: str
    version: int

    @property
    def kind_label(self) -> str | Promise:
        return rules.KIND_LABELS[self.kind]

    @property
    def state_label(self) -> str | Promise:
        return rules.STATE_LABELS[self.state]

    @property
    def is_owed(self) -> bool:
        return self.state is State.OWED

    @property
    def is_late(self) -> bool:
        """Whether the date that a document or the office set has passed."""
        is_past = self.due is not None and self.due < clock.today()
        return self.is_owed and self.can_be_late and is_past

    @classmethod
    def of(cls, row: Subplan) -> "SubplanView":
        """The view of a row loaded with whatever it names."""
        plan, paper = row.clause.plan, row.document
        in_force = plan.state == PlanState.IN_FORCE
        return cls(
            row.pk,
            plan.pk,
            plan.year,
            in_force,
            row.clause.path,
            Kind(row.kind),
            row.agency_id,
            f"{row.office} ({row.agency.short_name})" if row.office else row.agency.name,
            str(row.criterion) if row.criterion else "",
            State(row.state),
            row.since,
            row.due,
            str(row.due_by) if row.due_by else "",
            row.is_request,
            may_be_late(
                is_request=row.is_request, is_urged=row.agency.is_urged, is_in_force=in_force
            ),
            row.document_id,
            (paper.number or str(paper)) if paper else "",
            paper.issued_on if paper else None,
            row.child_id,
            row.reason,
            row.agency.unit.path,
            row.version,
        )
