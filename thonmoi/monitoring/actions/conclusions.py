"""Conclusions: what a document says, or a charged division concludes, of a criterion."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import create, create_many, note
from thonmoi.criteria.models import Criterion
from thonmoi.criteria.rules import SetState, Standing
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.monitoring.models import Cell, Conclusion, Period, Reading
from thonmoi.monitoring.rules import CellState
from thonmoi.plans.models import Clause
from thonmoi.units.models import Unit


@dataclass(frozen=True, slots=True)
class Said:
    """What a document says of one criterion of a unit: by a clause, or as a paper of past years."""

    criterion_id: int
    standing: Standing
    clause_id: int | None = None
    reason: str = ""
    document_id: int | None = None


@dataclass(frozen=True, slots=True)
class Charged:
    """A criterion of a unit as the subject of a division's conclusion.

    `charge` is None where no charge is asked for: the office concludes for a hamlet.
    """

    unit: Unit
    criterion: Criterion
    charge: str | None

    @property
    def unit_path(self) -> str:
        return self.unit.path

    @property
    def pk(self) -> None:
        return None

    def __str__(self) -> str:
        return f"{self.unit}, {self.criterion}"


@action(
    P.CONCLUSION_RECORD,
    says=_("Recorded what a document says of the criteria of {target}"),
    doors=(Door.NESTED,),
)
def record_conclusions(
    unit: Unit, *, by: Actor, said: Iterable[Said], on: date
) -> list[Conclusion]:
    """Append what a document says of a unit's criteria, each with its clause (decision 2)."""
    said = tuple(said)
    if any(one.clause_id is None and one.document_id is None for one in said):
        raise Invalid("conclusion.source", _("Name the document that says so."), field="document")
    at = clock.now()
    return create_many(
        Conclusion,
        (
            {
                "unit": unit,
                "criterion_id": one.criterion_id,
                "standing": Standing(one.standing),
                "on": on,
                "clause_id": one.clause_id,
                "document_id": one.document_id,
                "reason": one.reason,
                "by_id": by.id,
                "at": at,
            }
            for one in said
        ),
    )


@action(
    P.READING_RECORD,
    says=_("Recorded a figure that a document gives for {target}"),
    doors=(Door.NESTED,),
)
def record_reading(
    unit: Unit,
    *,
    by: Actor,
    measure_id: int,
    value: str,
    on: date,
    clause: Clause | None = None,
    source: str = "",
    period: Period | None = None,
) -> Reading:
    """Append a figure that a clause, or a paper named in `source`, gives; it concludes nothing."""
    if clause is None and not source.strip():
        raise Invalid("reading.source", _("Name the document that says so."), field="document")
    return create(
        Reading,
        unit=unit,
        measure_id=measure_id,
        value=value,
        clause=clause,
        source=source.strip()[:300],
        period=period,
        on=on,
        entered_by_id=by.id,
        at=clock.now(),
    )


@action(
    P.CRITERION_CONCLUDE,
    says=_("Concluded on {target}"),
    doors=(Door.PAGE,),
)
def conclude_criterion(
    charged: Charged,
    *,
    by: Actor,
    standing: Standing,
    part: str = "",
    agency_id: int | None,
    period_id: int | None = None,
    reason: str = "",
) -> Conclusion:
    """A charged division concludes on a criterion of a unit; the standing changes at once.

    Over simulated values the conclusion is simulated too, whoever draws it.
    Raises Invalid where a conclusion that needs a reason has none, or the criterion is not one
    of a set in use for units of this kind.
    """
    _refuse_strange(charged)
    if standing is not Standing.MET and not reason.strip():
        raise Invalid(
            "conclusion.reason",
            _("Say why: the commune has to know what is missing or has to be kept up."),
            field="reason",
        )
    note(reason.strip())
    return create(
        Conclusion,
        unit=charged.unit,
        criterion=charged.criterion,
        standing=standing,
        on=clock.today(),
        agency_id=agency_id,
        part=part,
        period_id=period_id,
        reason=reason.strip(),
        by_id=by.id,
        at=clock.now(),
        is_simulated=_rests_on_simulated(charged),
        corrected=_corrected(charged),
    )


def _corrected(charged: Charged) -> Reading | None:
    """The last corrected and confirmed figure under a criterion of a unit."""
    rows = Reading.objects.filter(
        unit=charged.unit,
        indicator__criterion=charged.criterion,
        corrects__isnull=False,
        confirmations__outcome=CellState.CONFIRMED,
    )
    return rows.order_by("-pk").first()


def _refuse_strange(charged: Charged) -> None:
    """A hamlet is judged by sets for hamlets, a commune by sets for communes, none by a draft."""
    set_ = charged.criterion.criteria_set
    if set_.state == SetState.DRAFT:
        raise Invalid(
            "conclusion.draft",
            _("The set is a draft: activate it first. By a draft nobody is judged."),
        )
    if set_.unit_level != charged.unit.level:
        raise Invalid("conclusion.kind", _("This criterion is of a set for another kind of unit."))


def _rests_on_simulated(charged: Charged) -> bool:
    return Cell.objects.filter(
        unit=charged.unit, indicator__criterion=charged.criterion, is_simulated=True
    ).exists()
