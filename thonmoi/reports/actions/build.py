"""Building a report from facts; building again keeps what people wrote."""

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create, remove
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.reports import rules
from thonmoi.reports.actions import framing
from thonmoi.reports.drafting import Draft, figure_lines
from thonmoi.reports.facts import canonical, digest
from thonmoi.reports.models import Report, ReportParagraph
from thonmoi.reports.narrative import Para
from thonmoi.units.models import Unit


@action(P.REPORT_BUILD, says=_("Built the report {target}"), doors=(Door.PAGE,))
def build_report(unit: Unit, *, by: Actor, draft: Draft) -> Report:
    """Make the report of a period from the facts of today, or build its draft again.

    Paragraphs get the words of the new facts; what a person wrote over them stays, and the
    frame of a draft stays. Raises Invalid for a period that has not begun, Conflict where
    the report is no longer a draft.
    """
    kind, period = rules.period_of(draft.facts.code)
    rules.check_begun(period, today=clock.today())
    text = canonical(draft.facts)
    values = {
        "facts": text,
        "digest": digest(text),
        "is_simulated": draft.facts.is_simulated,
        "built_at": clock.now(),
        "built_by_id": by.id,
    }
    rows = Report.objects.filter(unit=unit, kind=kind, period=period.code)
    report = rows.select_related("unit").order_by("-edition").first()
    if report is None:
        identity = {"unit": unit, "kind": kind, "period": period.code}
        frame = framing.fields(draft.frame)
        report = create(Report, **identity, state=rules.ReportState.DRAFT, **values, **frame)
        framing.set_receivers(report, draft.frame)
    else:
        rules.check_draft(report.state)
        change(report, expect={"state": rules.ReportState.DRAFT}, **values)
    write_paragraphs(report, draft.paras)
    return report


def write_paragraphs(report: Report, paras: tuple[Para, ...]) -> None:
    """Inside a deed: the words built, under those that people wrote."""
    held = {row.key: row for row in ReportParagraph.objects.filter(report=report)}
    for order, para in enumerate(paras, 1):
        values = {
            "order": order,
            "generated": para.text,
            "figures": figure_lines(para.figures),
            "is_silent": para.is_silent,
            "is_bullet": para.is_bullet,
        }
        row = held.pop(para.key, None)
        if row:
            change(row, **values)
        else:
            create(ReportParagraph, report=report, key=para.key, **values)
    for row in held.values():
        if row.edited is None:
            remove(row)
        else:
            change(row, generated="", figures="", is_silent=False)
