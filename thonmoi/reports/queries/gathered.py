"""What communes wrote under the same heading of their own reports, for the office to choose."""

from dataclasses import dataclass

from thonmoi.kernel.access import Actor
from thonmoi.kernel.fields import under
from thonmoi.kernel.permissions import Permission as P
from thonmoi.reports.models import ReportParagraph
from thonmoi.reports.queries.reports import ReportView
from thonmoi.reports.rules import ReportState

_SENT = (ReportState.SUBMITTED, ReportState.ISSUED)


@dataclass(frozen=True, slots=True)
class Told:
    """The words of a commune; `line` is how they enter the report of the office, as theirs."""

    pk: int
    unit: str
    text: str

    @property
    def line(self) -> str:
        said = " ".join(self.text.split())
        return f"- Theo báo cáo của {self.unit[:1].lower()}{self.unit[1:]}: {said}"


def told(actor: Actor, found: ReportView, section: str) -> list[Told]:
    """Words that people of units below wrote under a heading, in reports of the same period.

    Only of reports that are submitted or issued, and that the actor may read: one question.
    """
    rows = ReportParagraph.objects.filter(
        under("report__unit__path", actor.areas(P.REPORT_READ)),
        under("report__unit__path", (found.unit_path,)),
        report__period=found.period.code,
        report__state__in=_SENT,
        key__startswith=f"{section}/",
        edited__isnull=False,
    ).exclude(report__unit__path=found.unit_path)
    related = rows.select_related("report__unit").order_by("report__unit__sort_key", "order")
    return [Told(row.pk, str(row.report.unit), row.edited or "") for row in related]
