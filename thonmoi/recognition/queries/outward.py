"""What a commune may tell of its way to a title: steps taken, publications of its report."""

from dataclasses import dataclass
from datetime import date

from thonmoi.kernel.access import Actor
from thonmoi.procedures import queries as procedures
from thonmoi.procedures.queries import StepView
from thonmoi.recognition.models import Dossier, Stage
from thonmoi.recognition.queries._seen import seen
from thonmoi.recognition.rules import REPORT, WAY_WORDS, DossierState, Way

MOST = 3


@dataclass(frozen=True, slots=True)
class ToldStep:
    """A step of the procedure; without days while it has not begun."""

    code: str
    name: str
    body: str
    began_on: date | None
    ended_on: date | None


@dataclass(frozen=True, slots=True)
class Told:
    """A dossier: its steps but those left out; `published` (day, way, place); the report as signed.

    No deadline, reason, vote, letter of a division or word of an opinion is among it.
    """

    level: str
    year: int
    state: DossierState
    opened_on: date
    closed_on: date | None
    decision: str
    steps: tuple[ToldStep, ...]
    published: tuple[tuple[date, str, str], ...]
    opinions: int
    report: str
    report_on: date | None
    report_file_pk: int | None


def told(actor: Actor, unit_path: str) -> list[Told]:
    """The latest dossiers of a unit that the actor sees; six questions at most."""
    rows = seen(actor).filter(unit__path=unit_path).order_by("-year", "-pk")
    found = list(rows.prefetch_related("stages", "publications", "opinions", "enclosures")[:MOST])
    rules = {one.pk: one.steps for one in procedures.procedures(actor)} if found else {}
    return [_told(row, rules.get(row.procedure_id, ())) for row in found]


def _told(row: Dossier, steps: tuple[StepView, ...]) -> Told:
    begun = {one.code: one for one in row.stages.all()}
    kept = [one for one in row.enclosures.all() if (one.step, one.code) == (REPORT, REPORT)]
    report = max(kept, key=lambda one: one.pk, default=None)
    published = sorted(
        (one.on, one.pk, one) for one in row.publications.all() if not one.withdrawn_on
    )
    return Told(
        row.level,
        row.year,
        row.now,
        row.opened_on,
        row.closed_on,
        str(row.decision or ""),
        tuple(made for one in steps if (made := _step(one, begun.get(one.code)))),
        tuple((on, WAY_WORDS[Way(one.way)], one.place) for on, _pk, one in published),
        sum(one.withdrawn_on is None for one in row.opinions.all()),
        report.number if report else "",
        report.on if report else None,
        report.file_id if report else None,
    )


def _step(one: StepView, begun: Stage | None) -> ToldStep | None:
    if begun and begun.is_skipped:
        return None
    days = (begun.began_on, begun.ended_on) if begun else (None, None)
    return ToldStep(one.code, one.name, one.body_name, *days)
