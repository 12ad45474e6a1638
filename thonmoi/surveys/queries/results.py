"""Results: what was counted, against what the rule of the time asks for."""

from collections.abc import Iterable
from datetime import date

from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.procedures import queries as procedures
from thonmoi.procedures.rules import NumberKind, ProcedureKind, is_reached
from thonmoi.surveys import rules
from thonmoi.surveys.models import Hamlet, Question, Score, Survey, Tally
from thonmoi.surveys.queries._seen import RELATED, found, leads
from thonmoi.surveys.queries.counted import Answered, Counted, Requirement, Result
from thonmoi.surveys.rules import SurveyKind, SurveyState, Way

COUNTED = (SurveyState.CLOSED, SurveyState.PUBLISHED)
UNSET = Requirement(None, False, "", None)


def results(actor: Actor, unit_path: str = "", *, level: str = "") -> list[Result]:
    """Published results of satisfaction in an area, newest first: what recognition asks (§2.1).

    Each has unit, level, issued, valid, rate (percent of the overall question), threshold,
    published_on. Everybody may read them.
    """
    rows = Survey.objects.filter(state=SurveyState.PUBLISHED, kind=SurveyKind.SATISFACTION)
    rows = rows.filter(under("unit_path", (unit_path,))) if unit_path else rows
    rows = rows.filter(level=level) if level else rows
    return _results(actor, rows.select_related(*RELATED).order_by("-published_on", "-pk"))


def result(actor: Actor, pk: int) -> Result | None:
    """The result of a survey: for everybody once published, before for the Front, never while
    it is open (no live count)."""
    return result_of(actor, found(actor, pk))


def result_of(actor: Actor, row: Survey) -> Result | None:
    """The same of a survey that was found."""
    may = row.state == SurveyState.PUBLISHED or (row.state in COUNTED and leads(actor, row))
    return _results(actor, [row])[0] if may else None


def posted_until(actor: Actor, row: Survey, start: date) -> date | None:
    """The last day of a posting that begins on a day, by the rule; None where no rule says."""
    rule = _rule(actor, row)
    steps = {one.code: one for one in rule.steps} if rule else {}
    if "publish" not in steps:
        return None
    span = NumberKind.SPAN
    return procedures.deadline_of(actor, steps["publish"], start, row.unit_path, span).on


def last_day(actor: Actor, row: Survey, start: date) -> date | None:
    """The last day of collecting that begins on a day, by the rule; None where no rule says."""
    rule = _rule(actor, row)
    steps = {one.code: one for one in rule.steps} if rule else {}
    if "collect" not in steps:
        return None
    span = NumberKind.SPAN
    return procedures.deadline_of(actor, steps["collect"], start, row.unit_path, span).on


def _rule(actor: Actor, row: Survey) -> procedures.ProcedureView | None:
    if row.kind != SurveyKind.SATISFACTION:
        return None
    kind = ProcedureKind.SURVEY
    return procedures.procedure_for(actor, kind, row.unit_path, on=row.opened_on, level=row.level)


def _results(actor: Actor, rows: Iterable[Survey]) -> list[Result]:
    found_rows = list(rows)
    tallies: dict[int, list[Tally]] = {}
    for tally in Tally.objects.filter(survey__in=found_rows):
        tallies.setdefault(tally.survey_id, []).append(tally)
    scores: dict[int, list[Score]] = {}
    for score in Score.objects.filter(tally__survey__in=found_rows):
        scores.setdefault(score.tally_id, []).append(score)
    questions: dict[int, list[Question]] = {}
    for question in Question.objects.filter(survey__in=found_rows):
        questions.setdefault(question.survey_id, []).append(question)
    hamlets: dict[int, list[Hamlet]] = {}
    for hamlet in Hamlet.objects.filter(survey__in=found_rows):
        hamlets.setdefault(hamlet.survey_id, []).append(hamlet)
    return [
        _result(
            actor,
            row,
            tallies.get(row.pk, []),
            scores,
            questions.get(row.pk, []),
            hamlets.get(row.pk, []),
        )
        for row in found_rows
    ]


def _result(
    actor: Actor,
    row: Survey,
    tallies: list[Tally],
    scores: dict[int, list[Score]],
    questions: list[Question],
    hamlets: list[Hamlet],
) -> Result:
    lines = [
        _counted(one, [t for t in tallies if t.hamlet_id == one.pk], scores, questions)
        for one in hamlets
    ]
    alone = [t for t in tallies if t.hamlet_id is None]
    if alone and hamlets:
        lines.append(_counted(None, alone, scores, questions))
    asked = [_answered(one, tallies, scores) for one in questions]
    households = [one.households for one in hamlets]
    total = Counted(
        "",
        sum(x for x in households if x) if households and None not in households else None,
        sum(t.issued for t in tallies if t.way == Way.PAPER) + sum(h.coded for h in hamlets),
        *(sum(getattr(t, name) for t in tallies) for name in ("returned", "valid", "invalid")),
    )
    overall = next((one for one in asked if one.is_overall), None)
    coverage = rules.rate(total.returned, total.households) if total.households else None
    rates = [one.rate for one in asked if one.rate is not None]
    of_rule = _rule(actor, row)
    return Result(
        **{"pk": row.pk, "kind": SurveyKind(row.kind), "unit": str(row.unit)},
        **{"unit_code": row.unit.code, "unit_path": row.unit_path, "level": row.level},
        **{"title": row.title, "led_by": row.led_by.name, "published_on": row.published_on},
        **{"posted_until": row.posted_until, "report_paper": row.report_paper},
        total=total,
        hamlets=tuple(lines),
        questions=tuple(asked),
        rate=overall.rate if overall else None,
        lowest=min(rates) if rates and row.kind == SurveyKind.SATISFACTION else None,
        coverage=coverage,
        threshold=_asked_for(of_rule, "satisfaction", overall.first if overall else 0, total.valid),
        coverage_threshold=_asked_for(of_rule, "coverage", total.returned, total.households or 0),
    )


def _asked_for(
    rule: procedures.ProcedureView | None, code: str, part: int, whole: int
) -> Requirement:
    parts = {one.code: one for one in rule.conditions} if rule else {}
    number = parts[code].number(NumberKind.RATE) if code in parts else None
    if number is None or number.value is None:
        return UNSET
    reached = is_reached(min(part, whole), whole, number.value)
    return Requirement(number.value, number.is_confirmed, number.paper or number.source, reached)


def _counted(
    hamlet: Hamlet | None,
    tallies: list[Tally],
    scores: dict[int, list[Score]],
    questions: list[Question],
) -> Counted:
    overall = next((_answered(q, tallies, scores) for q in questions if q.is_overall), None)
    issued = sum(t.issued for t in tallies if t.way == Way.PAPER)
    return Counted(
        hamlet.name if hamlet else "",
        hamlet.households if hamlet else None,
        issued + (hamlet.coded if hamlet else 0),
        *(sum(getattr(t, name) for t in tallies) for name in ("returned", "valid", "invalid")),
        rate=overall.rate if overall else None,
    )


def _answered(question: Question, tallies: list[Tally], scores: dict[int, list[Score]]) -> Answered:
    words = question.words
    counts = [0] * len(words)
    for tally in tallies:
        for score in scores.get(tally.pk, []):
            if score.question_id == question.pk:
                counts[score.choice] += score.count
    valid = sum(t.valid for t in tallies)
    return Answered(
        *(question.order, question.text, question.is_overall),
        tuple(zip(words, counts, strict=True)),
        valid - sum(counts),
        rules.rate(counts[0], valid),
    )
