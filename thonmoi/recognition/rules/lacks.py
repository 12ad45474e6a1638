"""What a step still lacks: named one by one. Pure.

What is missing outright (`is_hard`) keeps a step from ending. What nobody can say, because a
number of the procedure is not known or a rule leaves it open, asks a person to decide with a
reason; nothing is guessed.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from thonmoi.procedures import rules as procedures
from thonmoi.procedures.rules import Body, Calendar, DayKind
from thonmoi.recognition.rules import words
from thonmoi.recognition.rules.words import Outcome, Words

COMMUNES = frozenset({Body.COMMUNE, Body.COMMUNE_MEETING, Body.HAMLET_BOARD})
"""Bodies whose steps the commune ends itself."""


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing that is missing, in a sentence; not hard: a person decides, with a reason."""

    text: Words
    is_hard: bool = True


@dataclass(frozen=True, slots=True)
class Met:
    """A meeting as counted: members, those present, those who agreed."""

    on: date
    members: int
    present: int
    agreed: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one agency said of one criterion."""

    agency_id: int
    agency: str
    outcome: Outcome
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the procedure as its number stands at the place; None: not known.

    `has_vote` where the procedure asks for one; `papers` are (code, name) of those required.
    """

    code: str
    name: str
    body: Body
    after: str = ""
    is_optional: bool = False
    has_vote: bool = False
    quorum: Decimal | None = None
    has_quorum: bool = False
    agreement: Decimal | None = None
    has_times: bool = False
    times: int | None = None
    span: int | None = None
    span_kind: DayKind = DayKind.CALENDAR
    papers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """What is recorded of a dossier.

    `criteria` are (code, name); `assessed` says by code whether the commune finds it met;
    `asked` names by code the (id, name) of agencies to be heard; `conditions` are (name, what is
    known: True, False, None); `bare` are criteria without evidence.
    """

    criteria: tuple[tuple[str, str], ...] = ()
    assessed: Mapping[str, bool] = field(default_factory=dict)
    published: tuple[date, ...] = ()
    opinions: int = 0
    meetings: Mapping[str, Met] = field(default_factory=dict)
    asked: Mapping[str, tuple[tuple[int, str], ...]] = field(default_factory=dict)
    said: Mapping[str, tuple[Verdict, ...]] = field(default_factory=dict)
    papers: Mapping[str, Collection[str]] = field(default_factory=dict)
    conditions: Mapping[str, tuple[Words, bool | None]] = field(default_factory=dict)
    bare: tuple[str, ...] = ()
    calendar: Calendar = field(default_factory=Calendar)


def lacks(
    step: Step, known: Known, others: Iterable[Step] = (), ended: Collection[str] = ()
) -> list[Lack]:
    """What a step lacks before it can end, in the order in which it is asked."""
    found = list(_assessment(step, known))
    found += _publication(step, known)
    if step.code == words.DOSSIER:
        found += _withdrawn_since(known, others, ended)
    found += _vote(step, known)
    found += _verification(step, known)
    found += _conditions(step, known)
    found += [
        Lack(format_lazy(_("The paper “{name}” is not filed."), name=name))
        for code, name in step.papers
        if code not in known.papers.get(step.code, ()) and step.code != words.DECIDE
    ]
    if step.code == words.DECIDE:
        found += [
            Lack(format_lazy(_("The step “{name}” has not ended."), name=one.name))
            for one in _before(step, others)
            if one.code not in ended
        ]
    return found


def _before(step: Step, others: Iterable[Step]) -> Iterator[Step]:
    for one in others:
        if one.code == step.code:
            return
        yield one


def _assessment(step: Step, known: Known) -> Iterator[Lack]:
    if step.code not in (words.REPORT, words.DOSSIER):
        return
    left = [f"{code}. {name}" for code, name in known.criteria if code not in known.assessed]
    if left:
        yield Lack(format_lazy(_("Criterion {name} is not assessed."), name="; ".join(left)))
    for code, name in known.criteria:
        if step.code == words.DOSSIER and known.assessed.get(code) is False:
            text = _("The commune itself finds {name} not met.")
            yield Lack(format_lazy(text, name=f"{code}. {name}"))
    if step.code == words.DOSSIER and known.bare:
        names = ", ".join(known.bare)
        yield Lack(
            format_lazy(_("No evidence is attached to criteria {names}."), names=names), False
        )


def _publication(step: Step, known: Known) -> Iterator[Lack]:
    if not step.has_times:
        return
    if step.times is None or step.span is None:
        yield Lack(_("How often it is published, and for how long, is not known."), False)
    else:
        most = most_within(known.published, step.span, step.span_kind, known.calendar)
        if most < step.times:
            said = _("Published {n} times within {span} days; {times} are needed.")
            yield Lack(format_lazy(said, n=most, span=step.span, times=step.times))
    if not known.published:
        yield Lack(_("No publication is logged."))
    if not known.opinions:
        yield Lack(_("No opinion is recorded."))


def _withdrawn_since(
    known: Known, others: Iterable[Step], ended: Collection[str]
) -> Iterator[Lack]:
    """What a step that has ended lacks again: its publications or opinions were withdrawn."""
    for one in others:
        if one.code in ended and one.has_times and not one.is_optional:
            yield from (lack for lack in _publication(one, known) if lack.is_hard)


def most_within(days: Iterable[date], span: int, kind: DayKind, calendar: Calendar) -> int:
    """The most publications that lie in one term of `span` days that begins with one of them.

    The first day counts: five times within fifteen days are days 1 to 15 of the calendar.
    """
    known = sorted(days)
    found = 0
    for start in known:
        last = (
            procedures.deadline(start, max(span - 1, 0), kind, Calendar())
            if kind is DayKind.WEEKDAY
            else _last(start, span, kind, calendar)
        )
        found = max(found, sum(start <= one <= last for one in known))
    return found


def _last(start: date, span: int, kind: DayKind, calendar: Calendar) -> date:
    if kind is DayKind.CALENDAR:
        return date.fromordinal(start.toordinal() + max(span - 1, 0))
    return procedures.deadline(start, max(span - 1, 0), kind, calendar)


def _vote(step: Step, known: Known) -> Iterator[Lack]:
    if not step.has_vote:
        return
    met = known.meetings.get(step.code)
    if met is None:
        yield Lack(_("No meeting with its vote is recorded."))
        return
    if step.has_quorum:
        yield from _reached(
            met.present, met.members, step.quorum,
            _("Too few were present: {part} of {whole}, {rate}% are needed."),
            _("How many must be present is not known: {part} of {whole} were."),
        )  # fmt: skip
    yield from _reached(
        met.agreed, met.present, step.agreement,
        _("Too few agreed: {part} of {whole}, {rate}% are needed."),
        _("How many must agree is not known: {part} of {whole} did."),
    )  # fmt: skip


def _reached(
    part: int, whole: int, rate: Decimal | None, few: Words, unknown: Words
) -> Iterator[Lack]:
    is_reached = procedures.is_reached(part, whole, rate)
    if is_reached is None:
        yield Lack(format_lazy(unknown, part=part, whole=whole), False)
    elif not is_reached and rate is not None:
        said = f"{rate.normalize():f}".replace(".", ",")
        yield Lack(format_lazy(few, part=part, whole=whole, rate=said))


def _verification(step: Step, known: Known) -> Iterator[Lack]:
    is_open = step.code == words.VERIFY and step.body is Body.UNKNOWN
    if step.body is not Body.CHARGED and not is_open:
        return
    silent: dict[str, list[str]] = {}
    for code, name in known.criteria:
        told = {one.agency_id for one in known.said.get(code, ())}
        for key, agency in known.asked.get(code, ()):
            if key not in told:
                silent.setdefault(agency, []).append(f"{code}. {name}")
    for agency, names in silent.items():
        text = _("{agency} has not said anything of {name}.")
        yield Lack(format_lazy(text, agency=agency, name="; ".join(names)))
    for code, name in known.criteria:
        said = {one.agency_id: one for one in known.said.get(code, ())}
        if not known.asked.get(code) and not said:
            text = _("Nobody is charged with {name}: the office says what holds.")
            yield Lack(format_lazy(text, name=f"{code}. {name}"))
        for one in said.values():
            if one.outcome is Outcome.DISSENT:
                text = _("{agency} does not agree on {name}: {reason}")
                yield Lack(
                    format_lazy(text, agency=one.agency, name=f"{code}. {name}", reason=one.reason)
                )


def _conditions(step: Step, known: Known) -> Iterator[Lack]:
    if step.body is Body.FRONT:
        wanted = {words.SATISFACTION: known.conditions.get(words.SATISFACTION)}
    elif step.code == words.DECIDE:
        wanted = dict(known.conditions)
    else:
        return
    for one in wanted.values():
        if one is None:
            continue
        name, holds = one
        if holds is False:
            yield Lack(format_lazy(_("A condition does not hold: {name}."), name=name))
        elif holds is None:
            yield Lack(format_lazy(_("Whether it holds is not known: {name}."), name=name), False)
