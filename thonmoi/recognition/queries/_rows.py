"""A row of work about a dossier."""

from django.urls import reverse
from django.utils.translation import gettext as _

from thonmoi.criteria.rules import LEVEL_LABELS, Level
from thonmoi.notices.due import Due, Kind
from thonmoi.recognition.models import Stage


def row_of(
    row: Stage,
    key: str,
    why: str,
    agency: int | None = None,
    *,
    kind: Kind = Kind.ASKED,
    page: str = "dossier",
    anchor: str = "",
    quote: str = "",
    is_late: bool = True,
) -> Due:
    """The row of a step: `agency` owes it, the commune where None; late only by a certain day."""
    one = row.dossier
    level = str(LEVEL_LABELS[Level(one.level)]).lower()
    return Due(
        f"dossier:{one.pk}:{key}",
        kind,
        _("Recognition of %(unit)s, %(level)s %(year)s")
        % {"unit": one.unit, "level": level, "year": one.year},
        why,
        reverse(page, args=[one.pk]) + (anchor or f"#s-{row.code}" if page == "dossier" else ""),
        due=row.due_on,
        since=row.began_on,
        unit_path=row.unit_path,
        agency_id=agency,
        quote=quote,
        can_be_late=is_late and row.is_due_certain,
    )
