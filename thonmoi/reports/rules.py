"""Reports, pure: kinds, states and their steps, who sees what, what is checked before issue."""

from datetime import date, timedelta
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.kernel.periods import Kind, Period
from thonmoi.kernel.text import nfc


class ReportKind(StrEnum):
    """The periodic reports of the co-ordination office (the plan's V.1), and its reviews (IV.1):
    of a year (sơ kết) and of a whole stage (tổng kết)."""

    QUARTER = "quarter"
    HALF = "half"
    NINE_MONTHS = "nine"
    YEAR = "year"
    REVIEW = "review"
    TERM = "term"


KIND_LABELS = {
    ReportKind.QUARTER: _("Quarterly report"),
    ReportKind.HALF: _("Half-year report"),
    ReportKind.NINE_MONTHS: _("Nine-months report"),
    ReportKind.YEAR: _("Yearly report"),
    ReportKind.REVIEW: _("Review of the year"),
    ReportKind.TERM: _("Review of the stage"),
}
OF_PERIOD = {
    Kind.QUARTER: ReportKind.QUARTER,
    Kind.HALF: ReportKind.HALF,
    Kind.NINE_MONTHS: ReportKind.NINE_MONTHS,
    Kind.YEAR: ReportKind.YEAR,
    Kind.STAGE: ReportKind.TERM,
}
REVIEWED = f"/{ReportKind.REVIEW}"
"""What follows the code of a year where not its report is meant but its review."""
REVIEWS = frozenset({ReportKind.REVIEW, ReportKind.TERM})
"""Reports that look back over a year or a stage; none of them is asked for by the calendar."""
COMMUNE = "commune"
"""The level of units that report half-yearly and yearly."""
COMMUNES_REPORT = frozenset({ReportKind.HALF, ReportKind.YEAR})
"""Kinds for which communes send a report of their own (decision 15)."""


class ReportState(StrEnum):
    """Draft, submitted for signature, issued with number and date and frozen."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    ISSUED = "issued"


STATE_LABELS = {
    ReportState.DRAFT: _("Draft"),
    ReportState.SUBMITTED: _("Submitted for signature"),
    ReportState.ISSUED: _("Issued"),
}
TRANSITIONS: dict[ReportState, frozenset[ReportState]] = {
    ReportState.DRAFT: frozenset({ReportState.DRAFT, ReportState.SUBMITTED}),
    ReportState.SUBMITTED: frozenset({ReportState.DRAFT, ReportState.ISSUED}),
    ReportState.ISSUED: frozenset(),
}
READ_BY_AREA = frozenset({ReportState.ISSUED})
"""States in which everybody of the area reads a report; before, only who holds `report.read`."""

MAX_PARAGRAPH = 8000


def period_of(code: str) -> tuple[ReportKind, Period]:
    """The kind of report of a period; "2025-Y/review" is the review of the year.

    Raises Invalid where no report is made for it.
    """
    period = Period.parse(code.removesuffix(REVIEWED))
    kind = OF_PERIOD.get(period.kind)
    is_review = code.endswith(REVIEWED)
    if (
        kind is None
        or (kind is ReportKind.HALF and period.number != 1)
        or (is_review and kind is not ReportKind.YEAR)
    ):
        raise Invalid(
            "report.period",
            _(
                "A report is made for a quarter, the first half, nine months, a year or a stage "
                "of several years."
            ),
            field="period",
        )
    return (ReportKind.REVIEW if is_review else kind), period


def code_of(kind: ReportKind, period: Period) -> str:
    """The code that `period_of` reads."""
    return f"{period.code}{REVIEWED if kind is ReportKind.REVIEW else ''}"


def calendar(year: int, level: str = "") -> list[Period]:
    """The periods of a year for which a unit reports, in the order in which they end.

    A commune reports for the half and the year alone (decision 15).
    """
    if level == COMMUNE:
        return [Period(Kind.HALF, year, 1), Period(Kind.YEAR, year)]
    quarters = [Period(Kind.QUARTER, year, number) for number in (1, 2, 3, 4)]
    others = [Period(Kind.HALF, year, 1), Period(Kind.NINE_MONTHS, year), Period(Kind.YEAR, year)]
    return sorted([*quarters, *others], key=lambda one: (one.end, one.kind is not Kind.QUARTER))


STAGE = 5
"""Years of a stage of the programme; stages begin in years that end in 1 and 6."""


def built_for(today: date, level: str = "") -> list[tuple[ReportKind, Period]]:
    """What a report can be built for: this year and the one before, the latest end first."""
    if level == COMMUNE:
        own = [one for year in (today.year, today.year - 1) for one in calendar(year, level)]
        return [period_of(one.code) for one in own if one.start <= today]
    first = today.year - (today.year - 1) % STAGE
    stages = [Period(Kind.STAGE, n, n + STAGE - 1) for n in (first, first - STAGE)]
    found = [period_of(one.code) for y in (today.year - 1, today.year) for one in calendar(y)]
    reviews = [(ReportKind.REVIEW, one) for kind, one in found if kind is ReportKind.YEAR]
    rows = [*((ReportKind.TERM, one) for one in stages[1:]), *found, *reviews]
    rows += [(ReportKind.TERM, stages[0])]
    return [row for row in reversed(rows) if row[1].start <= today]


def is_ripe(period: Period, *, today: date) -> bool:
    """Whether the calendar offers its report: the last three months of the period have begun.

    Nine months and a year begin in January with the quarter; nobody reports on them then.
    """
    last = Period.containing(Kind.QUARTER, period.end - timedelta(days=1))
    return today >= last.start


def check_begun(period: Period, *, today: date) -> None:
    """Raise Invalid for a period that has not begun: it has no figures yet."""
    if period.start > today:
        raise Invalid(
            "report.period-ahead",
            _("This period has not begun, so there is nothing to report yet."),
            field="period",
        )


def check_step(state: str, wanted: ReportState) -> None:
    """Raise Conflict where a report in `state` cannot become `wanted`."""
    if wanted in TRANSITIONS[ReportState(state)]:
        return
    sentences = {
        ReportState.DRAFT: _("The report is a draft. Submit it for signature first."),
        ReportState.SUBMITTED: _("The report is submitted. Take it back to change it."),
        ReportState.ISSUED: _("The report is issued and frozen; it can no longer be changed."),
    }
    raise Conflict("report.state", sentences[ReportState(state)])


def check_draft(state: str) -> None:
    """Raise Conflict for a report whose words can no longer be changed."""
    if state == ReportState.SUBMITTED:
        raise Conflict(
            "report.submitted", _("The report is submitted for signature. Take it back first.")
        )
    check_step(state, ReportState.DRAFT)


def full_number(typed: str, symbol: str) -> str:
    """The number as the clerk's register has it, with the symbol where only the figure is typed.

    Raises Invalid where nothing is typed.
    """
    number = nfc(typed).strip()
    if not number:
        raise Invalid(
            "report.number", _("Write the number that the clerk's register gave."), field="number"
        )
    return f"{number.zfill(2)}/{symbol}" if number.isdigit() else number


def check_citable(*, cites: bool, has_number: bool) -> None:
    """Raise Conflict where the report cites a plan whose number is not recorded (decision 17)."""
    if cites and not has_number:
        raise Conflict(
            "report.plan-unnumbered",
            _(
                "The report cites a plan whose number and day are not recorded, so it cannot be "
                "issued. Record them, take the report back and build it again."
            ),
        )


def clean_text(text: str) -> str:
    """The words of a paragraph, lines trimmed. Raises Invalid where nothing or too much is left."""
    lines = (" ".join(line.split()) for line in nfc(text).splitlines())
    said = "\n".join(line for line in lines if line)
    if not said:
        raise Invalid(
            "report.empty", _("Write the paragraph, or put back the words built."), field="text"
        )
    if len(said) > MAX_PARAGRAPH:
        raise Invalid(
            "report.long",
            _("A paragraph has at most 8,000 characters. Split what is longer."),
            field="text",
        )
    return said
