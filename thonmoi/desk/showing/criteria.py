"""The criteria of a commune in groups by standing, each with its indicators and what serves it."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from thonmoi.criteria.queries import ChargeView
from thonmoi.criteria.rules import Confidence, Outcome, Standing
from thonmoi.desk.places import clause
from thonmoi.desk.queries.communes import CommunePage, CriterionRow, IndicatorRow
from thonmoi.desk.queries.serving import Served
from thonmoi.desk.showing.fed import Fed, fed
from thonmoi.ui.words import STATES

Words = str | Promise

_OUTCOMES = {
    Outcome.MET: "met",
    Outcome.NOT_MET: "not_met",
    Outcome.PERSON_DECIDES: "todo",
    Outcome.NO_DATA: "no_data",
    Outcome.NOT_APPLICABLE: "not_applicable",
}


@dataclass(frozen=True, slots=True)
class Work:
    text: str
    also: str
    state: Words
    clause: str
    href: str


@dataclass(frozen=True, slots=True)
class Indicator:
    """A row of the table; `why` says why nothing is known of the requirement."""

    code: str
    name: str
    value: str
    marks: tuple[str, ...]
    required: str
    is_recalled: bool
    bound: str
    why: Words
    aim: str
    state: str
    word: Words
    is_near: bool
    verified: str = ""
    verified_on: date | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A criterion: its source leads to the clause where there is one."""

    code: str
    name: str
    state: str
    is_verifying: bool
    is_simulated: bool
    source: str
    href: str
    reason: str
    leads: tuple[ChargeView, ...]
    indicators: tuple[Indicator, ...]
    serving: tuple[Work, ...]
    fed: Fed | None = None
    corrected_on: date | None = None
    pk: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """Criteria of one standing; those that ask nothing of anybody are folded away."""

    state: str
    title: str
    is_unconfirmed: bool
    is_closed: bool
    has_verifying: bool
    rows: tuple[Row, ...]


def groups(page: CommunePage) -> list[Group]:
    """The groups in the order of the page: what needs somebody first."""
    return [_group(state, rows) for state, rows in page.groups]


def _group(state: Standing, rows: tuple[CriterionRow, ...]) -> Group:
    title = ngettext("%(state)s: %(n)s criterion", "%(state)s: %(n)s criteria", len(rows)) % {
        "state": STATES[state].word,
        "n": len(rows),
    }
    return Group(
        str(state),
        title,
        any(row.standing.is_unconfirmed for row in rows),
        state in (Standing.MET, Standing.NOT_APPLICABLE),
        any(row.standing.is_verifying for row in rows),
        tuple(_row(row) for row in rows),
    )


def _row(row: CriterionRow) -> Row:
    said = row.standing
    return Row(
        row.criterion.code,
        str(row.criterion),
        str(said.standing),
        said.is_verifying,
        said.is_simulated,
        said.source,
        clause(said.plan_id, said.source) if said.plan_id else "",
        said.reason,
        row.leads,
        tuple(_indicator(one) for one in row.indicators),
        tuple(work(one, row.criterion.code) for one in row.serving),
        fed(row.hamlets) if row.hamlets else None,
        said.corrected_on,
        said.criterion_id,
    )


def work(one: Served, code: str = "") -> Work:
    """A work or task under a criterion (or in a list of its own, where `code` is empty)."""
    also = ", ".join(one.also(code)) if code else ", ".join(one.codes)
    return Work(one.text, also, one.state, one.clause_path, clause(one.plan_id, one.clause_path))


def _indicator(one: IndicatorRow) -> Indicator:
    outcome = one.verdict.outcome
    state = _OUTCOMES[outcome]
    words = {Outcome.PERSON_DECIDES: _("a person decides"), Outcome.NO_DATA: _("none yet")}
    word = words.get(outcome) or STATES[state].word
    required = one.requirement
    return Indicator(
        one.indicator.code,
        one.indicator.name,
        one.value,
        _marks(one),
        required.text,
        required.mark is Confidence.RECALLED,
        required.bound,
        required.why,
        one.aim,
        state,
        word,
        one.verdict.is_near,
        one.verified,
        one.verified_on,
    )


def _marks(one: IndicatorRow) -> tuple[str, ...]:
    if one.is_simulated:
        return ("demo",)
    return () if one.is_confirmed or not one.value else ("unconfirmed",)
