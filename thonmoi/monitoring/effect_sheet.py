"""The preview of a set as a workbook: a sheet by commune, a sheet by indicator."""

from io import BytesIO
from typing import Any

import xlsxwriter
from django.utils.translation import gettext as _

from thonmoi.criteria.rules import OUTCOME_LABELS
from thonmoi.kernel import clock
from thonmoi.monitoring import effect_page
from thonmoi.monitoring.queries.effects import SetEffects
from thonmoi.monitoring.rules.effects import EFFECT_LABELS, Effect

LAST = 60


def workbook(found: SetEffects) -> bytes:
    """The bytes of an .xlsx; equal facts on one day give equal bytes."""
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"created": clock.today(), "title": found.set.name})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "border": 1})
    _units(book.add_worksheet(_("By commune")[:31]), head, found)
    _indicators(book.add_worksheet(_("By indicator")[:31]), head, found)
    book.close()
    return out.getvalue()


def _units(sheet: Any, head: Any, found: SetEffects) -> None:
    names = (
        _("Commune"),
        _("Judged by it once active"),
        _("Set so far"),
        _("Criteria met so far"),
        _("Proposed by the new set"),
        _("Lost"),
        _("Gained"),
        _("New, not met"),
        _("New, without data"),
        _("A person decides"),
        _("Group so far"),
        _("Group"),
    )
    sheet.write_row(0, 0, names, head)
    sheet.set_column(0, 0, 24)
    sheet.set_column(2, 2, 40)
    sheet.freeze_panes(1, 1)
    for place, row in enumerate(effect_page.rows(found), 1):
        sheet.write_row(
            place,
            0,
            (
                row.unit,
                _("yes") if row.is_judged else _("no"),
                row.set_before,
                row.standing,
                row.proposed,
                ", ".join(one.code for one in row.lost),
                ", ".join(one.code for one in row.gained),
                ", ".join(one.code for one in row.new_not_met),
                row.new_without_data,
                row.person,
                row.group_before,
                _("in no group") if row.needs_group else row.group,
            ),
        )


def _indicators(sheet: Any, head: Any, found: SetEffects) -> None:
    """One line for each indicator of each commune that does not stay as it is."""
    names = (
        _("Commune"),
        _("No."),
        _("Indicator"),
        _("Effect"),
        _("By the set so far"),
        _("Required so far"),
        _("By the new set"),
        _("Required"),
    )
    sheet.write_row(0, 0, names, head)
    sheet.set_column(0, 0, 24)
    sheet.set_column(2, 2, LAST)
    sheet.freeze_panes(1, 1)
    place = 0
    for row in found.rows:
        for one in row.lines:
            if one.effect is Effect.SAME:
                continue
            place += 1
            before = one.before
            sheet.write_row(
                place,
                0,
                (
                    str(row.unit),
                    one.indicator.code,
                    one.indicator.name,
                    str(EFFECT_LABELS[one.effect]),
                    str(OUTCOME_LABELS[before.outcome]) if before else "",
                    before.requirement if before else "",
                    str(OUTCOME_LABELS[one.after.outcome]),
                    one.after.requirement,
                ),
            )
