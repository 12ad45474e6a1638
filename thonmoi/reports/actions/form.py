"""Setting the form of an area's reports: who issues, signs and receives them, and the bands."""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext_lazy as _

from thonmoi.audit.deeds import Door, action
from thonmoi.audit.writes import change, create, create_many, remove
from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission as P
from thonmoi.reports.actions import framing
from thonmoi.reports.document import Frame
from thonmoi.reports.drafting import LevelBand
from thonmoi.reports.models import FormBand, ReportForm
from thonmoi.units.models import Unit


@action(P.REPORT_FORM, says=_("Set the form of reports: {target}"), doors=(Door.PAGE, Door.COMMAND))
def set_form(
    unit: Unit,
    *,
    by: Actor,
    frame: Frame,
    bands: Iterable[LevelBand] | None = None,
    valid_from: date | None = None,
    version: int | None = None,
    source: str = "",
    keeps_book: bool | None = None,
) -> ReportForm:
    """Set the form that holds from a day (always, where None); reports made before keep theirs.

    `bands` and `keeps_book` None leave them as they are. Raises Conflict where somebody set the
    form of that day after `version` was read.
    """
    form = ReportForm.objects.filter(unit=unit, valid_from=valid_from).first()
    values = framing.fields(frame) | ({"source": source} if source else {})
    values |= {} if keeps_book is None else {"keeps_book": keeps_book}
    if form is None:
        form = create(ReportForm, unit=unit, valid_from=valid_from, **values)
    else:
        change(form, expect={"version": version or form.version}, **values)
    framing.set_receivers(form, frame)
    if bands is not None:
        _set_bands(form, list(bands))
    return form


def _set_bands(form: ReportForm, bands: list[LevelBand]) -> None:
    for row in FormBand.objects.filter(form=form):
        remove(row)
    create_many(
        FormBand,
        (
            {
                "form": form,
                "order": order,
                "level": one.level,
                "label": one.band.label,
                "low": one.band.low,
                "high": one.band.high,
                "confidence": one.confidence,
            }
            for order, one in enumerate(bands, 1)
        ),
    )
