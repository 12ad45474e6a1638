"""Papers of a survey, from what is recorded."""

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, NotFound
from thonmoi.paper.model import Document
from thonmoi.surveys.document import (
    AskedFacts,
    CountFacts,
    HeadFacts,
    ResultFacts,
    compose_minutes,
    compose_report,
    compose_sheet,
    in_full,
)
from thonmoi.surveys.models import Objection, Survey
from thonmoi.surveys.queries._seen import found, leads
from thonmoi.surveys.queries.counted import Counted
from thonmoi.surveys.queries.parts import hamlet_row, minutes_of, questions
from thonmoi.surveys.queries.results import result


def sheet(actor: Actor, pk: int) -> Document:
    """The sheet that households fill in on paper, for the Front of the area."""
    row = found(actor, pk)
    if not leads(actor, row):
        raise NotFound("survey.unknown", _("There is no such survey, or it is not published."))
    asked = tuple(AskedFacts(q.text, q.choices) for q in questions(actor, pk))
    return compose_sheet(_head(row), asked)


def minutes(actor: Actor, pk: int) -> Document:
    """The counting minutes of a hamlet; blank where nothing is recorded yet."""
    hamlet = hamlet_row(actor, pk)
    tally, counts = minutes_of(actor, pk)
    names = ("issued", "returned", "valid", "invalid")
    figures = {name: getattr(tally, name) for name in names} if tally else {}
    asked = tuple(
        AskedFacts(
            q.text,
            q.choices,
            tuple(counts.get(f"q{q.order}_{i}", 0) for i in range(len(q.choices)))
            if tally
            else None,
        )
        for q in questions(actor, hamlet.survey_id)
    )
    people = tuple(x.strip() for x in tally.people.splitlines() if x.strip()) if tally else ()
    count = CountFacts(hamlet.name, hamlet.households, **figures)
    return compose_minutes(_head(hamlet.survey), count, asked, tally.on if tally else None, people)


def report(actor: Actor, pk: int) -> Document:
    """The draft of the report of a result. Raises Conflict while there is none."""
    row, told = found(actor, pk), result(actor, pk)
    if told is None:
        raise Conflict("survey.no-result", _("Close the survey first: until then nothing counts."))
    asked = tuple(
        AskedFacts(
            one.text,
            tuple(word for word, _n in one.counts),
            tuple(n for _word, n in one.counts),
            one.rate,
        )
        for one in told.questions
    )
    facts = ResultFacts(
        **{"opened_on": row.opened_on, "closed_on": row.closed_on},
        posted_until=row.posted_until,
        total=_line(told.total, "Cộng", told.rate),
        hamlets=tuple(_line(one, one.name, one.rate) for one in told.hamlets),
        asked=asked,
        rate=told.rate,
        coverage=told.coverage,
        threshold=told.threshold.rate,
        coverage_threshold=told.coverage_threshold.rate,
        objections=Objection.objects.filter(survey=row).count(),
    )
    return compose_report(_head(row), facts)


def _line(one: Counted, name: str, rate: object) -> CountFacts:
    figures = (one.households, one.issued, one.returned, one.valid, one.invalid)
    return CountFacts(name, *figures, rate=rate)  # type: ignore[arg-type]  # figures in order


def _head(row: Survey) -> HeadFacts:
    parent = row.led_by.parent
    day = row.closed_on or row.opened_on or clock.today()
    issuer = in_full(row.led_by.name, row.led_by.unit.name)
    return HeadFacts(
        issuer,
        parent.name if parent else "",
        row.led_by.unit.name,
        day.year,
        row.title,
        str(row.unit),
    )
