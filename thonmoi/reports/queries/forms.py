"""The form of an area's reports: who issues, signs and receives them, and the bands."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.kernel.fields import ancestors
from thonmoi.reports.document import Frame
from thonmoi.reports.drafting import LevelBand
from thonmoi.reports.facts import Band
from thonmoi.reports.models import ReportForm
from thonmoi.reports.queries._framing import frame_of


@dataclass(frozen=True, slots=True)
class FormView:
    """A form as it holds on a day."""

    pk: int
    unit_path: str
    frame: Frame
    bands: tuple[LevelBand, ...]
    valid_from: date | None
    source: str
    version: int
    keeps_book: bool = False

    def bands_of(self, level: str) -> tuple[Band, ...]:
        """The bands of the sets of a level."""
        return tuple(one.band for one in self.bands if one.level == level)


def form(actor: Actor, unit_path: str, *, on: date) -> FormView:
    """The form of a unit on a day, else that of the nearest unit above; NotFound without one.

    Who issues and receives reports is public: any actor may know it.
    """
    rows = ReportForm.objects.filter(
        Q(valid_from=None) | Q(valid_from__lte=on), unit__path__in=ancestors(unit_path)
    ).select_related("unit")
    found = max(rows, key=lambda r: (len(r.unit.path), r.valid_from or date.min), default=None)
    if found is None:
        raise NotFound(
            "report.form-none",
            _("Nobody has set yet who issues, signs and receives reports here. Set it first."),
        )
    return _view(found)


def _view(row: ReportForm) -> FormView:
    bands = tuple(
        LevelBand(one.level, Band(one.label, one.low, one.high), one.confidence)
        for one in row.bands.order_by("order")
    )
    return FormView(
        row.pk,
        row.unit.path,
        frame_of(row, row.receivers.order_by("order")),
        bands,
        row.valid_from,
        row.source,
        row.version,
        row.keeps_book,
    )
