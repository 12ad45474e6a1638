"""A dossier whole, from the rooms that hold its parts: a bounded number of questions."""

from collections import defaultdict
from datetime import date
from typing import Any

from thonmoi.accounts.models import Agency
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.queries import ChargeView, SetView
from thonmoi.criteria.rules import ChargeRole
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.monitoring.queries.evidenced import evidence_counts, makers
from thonmoi.monitoring.queries.latest import latest_readings
from thonmoi.monitoring.queries.standings import judged, said
from thonmoi.monitoring.rules import MET
from thonmoi.procedures import queries as procedures
from thonmoi.procedures.queries import ProcedureView, calendar
from thonmoi.recognition import rules
from thonmoi.recognition.lines import MeetingLine, OpinionLine, PaperLine, PublicationLine, SaidLine
from thonmoi.recognition.models import Dossier, Enclosure, Stage, Verification
from thonmoi.recognition.queries._seen import dossier_row
from thonmoi.recognition.queries.conditions import conditions
from thonmoi.recognition.reading import step_of, view
from thonmoi.recognition.rules import Known, Met, StageState, Step, Verdict, Way
from thonmoi.recognition.shown import CriterionLine, StageView, Whole


def whole(actor: Actor, pk: int) -> Whole:
    """Everything of a dossier; NotFound where the actor does not see it."""
    return whole_of(actor, dossier_row(actor, pk))


def whole_of(actor: Actor, row: Dossier) -> Whole:
    """The same of a dossier that the caller has."""
    procedure = procedures.procedure(actor, row.procedure.slug, row.unit_path)
    set_ = criteria.criteria_set(actor, row.criteria_set.slug, row.criteria_set.edition)
    lines = _criteria(actor, row, set_)
    found = conditions(actor, row, procedure, lines)
    logged = tuple(
        PublicationLine(x.pk, x.on, Way(x.way), x.place, x.withdrawn_on, x.withdrawn_reason)
        for x in row.publications.order_by("on", "pk")
    )
    recorded = tuple(_line(OpinionLine, x) for x in row.opinions.order_by("on", "pk"))
    published = tuple(one for one in logged if one.withdrawn_on is None)
    opinions = tuple(one for one in recorded if one.withdrawn_on is None)
    meetings = tuple(_line(MeetingLine, x) for x in row.meetings.order_by("on", "pk"))
    filed = {(one.step, one.code): one for one in row.enclosures.order_by("pk")}
    begun = {one.code: one for one in row.stages.order_by("pk")}
    known = _known(actor, row, lines, found, published, opinions, meetings, filed)
    stages = _stages(procedure, begun, known, filed, meetings)
    district = row.unit.parent
    office, office_parent = _office(district.path if district else row.unit_path)
    return Whole(
        view(row, list(begun.values()), procedure),
        procedure, set_, stages, lines, found, published, opinions, meetings, known,
        office=office,
        place=row.unit.name,
        district=str(district or ""),
        province=_province(district),
        clause=row.designation.clause.path
        if row.designation and row.designation.clause
        else "",
        every_publication=logged,
        every_opinion=recorded,
        office_parent=office_parent,
    )  # fmt: skip


def openings(
    actor: Actor, procedure: ProcedureView, steps: list[Step], path: str, on: date
) -> tuple[rules.Opening, ...]:
    """Steps as they begin on a day, each with its deadline as it is counted then."""
    found = []
    for one in steps:
        last = procedures.deadline_of(actor, procedure.step(one.code), on, path)
        found.append(rules.Opening(one.code, on, last.on, last.is_certain))
    return tuple(found)


def ending(actor: Actor, stage: Stage, on: date) -> rules.Ending:
    """A step as it is about to end on a day: what it lacks, what begins then."""
    found = whole(actor, stage.dossier_id)
    steps = [step_of(one) for one in found.procedure.steps]
    step = next(one for one in steps if one.code == stage.code)
    ended = {one.code for one in found.stages if one.is_done}
    begun = {one.code for one in found.stages if one.pk is not None}
    new = rules.opened(steps, begun, ended | {step.code})
    return rules.Ending(
        step,
        tuple(rules.lacks(step, found.known, steps, ended)),
        openings(actor, found.procedure, new, found.unit_path, on),
    )


def _line(kind: Any, row: Any) -> Any:
    return kind(**{name: getattr(row, name) for name in kind.__dataclass_fields__})


def _criteria(actor: Actor, row: Dossier, set_: SetView) -> tuple[CriterionLine, ...]:
    today = clock.today()
    standings = judged(actor, {row.unit_id: set_}, said(actor, [row.unit_id], today))[row.unit_id]
    measures = {one.measure_id for one in set_.indicators}
    readings = latest_readings(actor, [row.unit_id], measures, today)[row.unit_id]
    shown, entered = evidence_counts(actor, row.unit, set_), makers(actor, row.unit, set_)
    own = {one.criterion_id: one for one in row.assessments.all()}
    asked = criteria.charges(actor, set_.id)
    told = _told(row)
    above = _above(asked, told)
    made = []
    for one in set_.criteria:
        mine, standing = own.get(one.id), standings[one.code].standing
        made.append(
            CriterionLine(
                one.id,
                one.code,
                one.name,
                set_.charge_key(one.code),
                str(standing),
                standing in MET,
                sum(x.measure_id in readings for x in one.indicators),
                len(one.indicators),
                shown.get(one.code, 0),
                mine.is_met if mine else None,
                mine.note if mine else "",
                _said(asked.get(one.code, ()), told.get(one.id, {}), above),
                entered.get(one.code, frozenset())
                | (frozenset({mine.by_id}) if mine and mine.by_id else frozenset()),
                mine.by_id if mine else None,
            )
        )
    return tuple(made)


def _told(row: Dossier) -> dict[int, dict[int, Verification]]:
    found: dict[int, dict[int, Verification]] = defaultdict(dict)
    for one in row.verifications.select_related("agency").order_by("on", "pk"):
        found[one.criterion_id][one.agency_id] = one
    return found


def _above(asked: Any, told: Any) -> dict[int, str]:
    """The names of the agencies above those that are asked, or said something."""
    ids = {one.agency_id for many in asked.values() for one in many}
    ids |= {key for many in told.values() for key in many}
    rows = Agency.objects.filter(pk__in=ids, parent__isnull=False)
    return dict(rows.values_list("pk", "parent__name"))


def _said(
    asked: list[ChargeView] | tuple[()], told: dict[int, Verification], above: dict[int, str]
) -> tuple[SaidLine, ...]:
    leads = {one.agency_id: one.agency for one in asked if one.role is ChargeRole.LEAD}
    names = leads | {key: one.agency.name for key, one in told.items()}
    return tuple(
        SaidLine(key, name, one.now, one.reason, one.number, one.on, above.get(key, ""))
        if (one := told.get(key))
        else SaidLine(key, name, None, parent=above.get(key, ""))
        for key, name in names.items()
    )


def _known(
    actor: Actor, row: Dossier, lines: Any, found: Any, published: Any, opinions: Any,
    meetings: tuple[MeetingLine, ...], filed: dict[tuple[str, str], Enclosure],
) -> Known:  # fmt: skip
    papers: dict[str, set[str]] = defaultdict(set)
    for step, code in filed:
        papers[step].add(code)
    return Known(
        criteria=tuple((one.code, one.name) for one in lines),
        assessed={one.code: one.is_met for one in lines if one.is_met is not None},
        published=tuple(one.on for one in published),
        opinions=len(opinions),
        meetings={one.step: Met(one.on, one.members, one.present, one.agreed) for one in meetings},
        asked={x.code: tuple((y.agency_id, y.agency) for y in x.said) for x in lines},
        said={
            x.code: tuple(
                Verdict(y.agency_id, y.agency, y.outcome, y.reason) for y in x.said if y.outcome
            )
            for x in lines
        },
        papers=papers,
        conditions={one.code: (one.name, one.holds) for one in found},
        bare=tuple(one.code for one in lines if not one.evidence),
        calendar=calendar(actor, row.unit_path),
    )


def _stages(
    procedure: ProcedureView, begun: dict[str, Stage], known: Known, filed: Any, meetings: Any
) -> tuple[StageView, ...]:
    steps = [step_of(one) for one in procedure.steps]
    ended = {code for code, one in begun.items() if one.ended_on}
    skipped = {code for code, one in begun.items() if one.is_skipped}
    held = {one.step: one for one in meetings}
    made = []
    for one, step in zip(procedure.steps, steps, strict=True):
        row = begun.get(one.code)
        state = rules.state_of(one.code, begun.keys(), ended, skipped)
        is_over = state in (StageState.DONE, StageState.SKIPPED)
        made.append(
            StageView(
                one.code,
                one.name,
                one.body,
                one.body_name,
                one.note,
                one.is_optional,
                step.has_vote,
                step.has_times,
                one.numbers,
                state,
                () if is_over else tuple(rules.lacks(step, known, steps, ended)),
                tuple(_paper(x, filed.get((one.code, x.code))) for x in one.papers),
                pk=row.pk if row else None,
                began_on=row.began_on if row else None,
                due_on=row.due_on if row else None,
                is_due_certain=bool(row and row.is_due_certain),
                ended_on=row.ended_on if row else None,
                reason=row.reason if row else "",
                meeting=held.get(one.code),
            )
        )
    return tuple(made)


def _paper(one: Any, filed: Enclosure | None) -> PaperLine:
    if filed is None:
        return PaperLine(one.code, one.name, one.is_required)
    return PaperLine(
        one.code, one.name, one.is_required,
        filed.number, filed.on, filed.file_id, filed.document_id,
    )  # fmt: skip


def _office(path: str) -> tuple[str, str]:
    """The office of a district and the body above it; a customary name where none is registered."""
    rows = Agency.objects.filter(unit__path=path, code__startswith="vpdp").select_related("parent")
    row = rows.first()
    if row is None:
        return "Văn phòng Điều phối nông thôn mới", ""
    return row.name, row.parent.name if row.parent else ""


def _province(district: Any) -> str:
    return str(district.parent) if district and district.parent else ""
