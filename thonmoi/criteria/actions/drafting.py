"""Measures and drafts of sets: what packs bring."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create, create_many
from thonmoi.criteria import rules
from thonmoi.criteria.actions.rows import write_set
from thonmoi.criteria.models import CriteriaSet, Indicator, Measure, ThresholdConfirmation
from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.permissions import Permission as P
from thonmoi.kernel.text import fold, nfc
from thonmoi.library.models import Document


@dataclass(frozen=True, slots=True)
class MeasureFacts:
    """What the list says of a measure (decision 7)."""

    code: str
    name: str
    kind: str
    name_en: str = ""
    unit: str = ""
    numerator: str = ""
    denominator: str = ""
    is_by_sex: bool = False

    def as_fields(self) -> dict[str, object]:
        """Cleaned field values. Raises Invalid where code, name or kind cannot be."""
        if self.kind not in list(rules.Kind):
            raise Invalid("measure.kind", _("Choose one of the kinds of value."), field="kind")
        name = nfc(self.name).strip()
        if not self.code or not name:
            raise Invalid("measure.name", _("Give the measure a code and a name."), field="name")
        return {**asdict(self), "name": name, "folded": fold(f"{name} {self.name_en}")}


@action(P.MEASURE_REGISTER, says=_("Registered the measure {target}"), doors=(Door.NESTED,))
def register_measure(
    place: Place, *, by: Actor, facts: MeasureFacts, measure: Measure | None = None
) -> Measure:
    """Put a measure into the list, or correct what the list says of `measure`; returns it.

    Raises Conflict where the code is taken, or the correction would change kind or unit:
    what is read in another kind or unit is another measure.
    """
    fields = facts.as_fields()
    if measure is None:
        if Measure.objects.filter(code=facts.code).exists():
            raise Conflict("measure.twice", _("A measure of this code is registered already."))
        return create(Measure, **fields)
    if (measure.code, measure.kind, measure.unit) != (facts.code, facts.kind, facts.unit):
        raise Conflict(
            "measure.other",
            _("What is read in another kind or unit is another measure: give it another code."),
        )
    return change(measure, **fields)


@dataclass(frozen=True, slots=True)
class Told:
    """An office compared an indicator with the document before the set was drafted."""

    by_id: int | None
    office: str
    at: datetime


@action(P.SET_DRAFT, says=_("Drafted the criteria set {target}"), doors=(Door.NESTED,))
def draft_set(
    place: Place,
    *,
    by: Actor,
    content: rules.CriteriaSet,
    document: Document | None,
    issued_by: str = "",
    digest: str = "",
    told: Mapping[str, Told] | None = None,
) -> CriteriaSet:
    """Write a new edition of a set as a draft, whole; returns it.

    `content` is complete: what it inherits is already written out. `told` names, by code of
    the indicator, who compared it with the document already: it counts as confirmed. Raises
    Invalid where the set has an error.
    """
    refuse_errors(content)
    base = CriteriaSet.objects.filter(slug=content.overlay_on).order_by("edition").last()
    made = write_set(
        content,
        state=rules.SetState.DRAFT,
        document=document,
        overlay_on=base,
        issued_by=issued_by,
        digest=digest,
    )
    _confirm(place, made, document, told or {})
    return made


def _confirm(
    place: Place, made: CriteriaSet, document: Document | None, told: Mapping[str, Told]
) -> None:
    rows = Indicator.objects.filter(criterion__criteria_set=made, code__in=told)
    create_many(
        ThresholdConfirmation,
        (
            {
                "indicator": row,
                "document": document,
                **asdict(told[row.code]),
                "unit_path": place.unit_path,
            }
            for row in rows.order_by("pk")
        ),
    )


def refuse_errors(content: rules.CriteriaSet) -> None:
    """Raise Invalid for the first error of a set, saying where."""
    for found in rules.check(content):
        if found.level is rules.Severity.ERROR:
            raise Invalid(f"set.{found.code}", f"{found.where}: {found.message}")
