"""What somebody sees of a commune's figures: on the page, in the search, in what is exported.

One answer for all doors: who may not open the sheet finds its figures nowhere; who may finds the
same figures in the form as on the page, and in the consolidated workbook those that were sent.
"""

from tests import universe
from thonmoi.desk.queries.communes import commune
from thonmoi.desk.queries.found import search
from thonmoi.kernel.errors import NotFound
from thonmoi.monitoring.models import Cell
from thonmoi.monitoring.queries import cells, sheet
from thonmoi.monitoring.queries.arrivals import period_row
from thonmoi.sheets.queries.forms import form
from thonmoi.sheets.queries.tables import tables

WHO = ("vpdp", "phong-nnmt", "phong-tu-phap", "lanh-dao", "mttq", "vpdp-tinh", "quan-tri",
       "can-bo-tan-loi", "chu-tich-tan-loi", "can-bo-tan-hiep")  # fmt: skip
SENT = ("sent", "approved", "confirmed", "offered")


def look(username, unit, period):
    """Ask every door as somebody, and hold the answers against each other."""
    actor = universe.actor(username)
    rows = _or_nothing(lambda: sheet.sheet(actor, unit, period).rows)
    told = _or_nothing(lambda: form(actor, unit, period).groups)
    assert (rows is None) == (told is None), f"{username}: the form and the page differ"
    assert (rows is None) == (not actor.covers(unit.path))
    _same_in_the_form(rows or [], told or ())
    _same_in_the_workbook(actor, unit, period, rows)
    _same_in_the_search(actor, unit)
    for cell in Cell.objects.filter(unit=unit):
        assert (_or_nothing(lambda pk=cell.pk: cells.cell(actor, pk)) is None) == (rows is None)


def _or_nothing(ask):
    try:
        return ask()
    except NotFound:
        return None


def _same_in_the_form(rows, groups):
    page = {r.indicator.id: r.typed if r.is_editable else r.shown for r in rows}
    assert {one.indicator_id: one.held for group in groups for one in group.rows} == page


def _same_in_the_workbook(actor, unit, period, rows):
    found = _or_nothing(lambda: tables(actor, period_row(actor, period.pk))) or []
    values = {i: text for one in found for (i, u), (text, _sure) in one.values.items()
              if u == unit.pk}  # fmt: skip
    page = {r.indicator.id: r.cell.value for r in rows or [] if r.state in SENT and r.cell}
    assert values.keys() <= page.keys()
    if found:
        assert values.keys() == page.keys()


def _same_in_the_search(actor, unit):
    """Who finds the commune opens its page; its figures stand there only for its own."""
    hits = [one.key for group in search(actor, unit.name) for one in group.hits]
    page = _or_nothing(lambda: commune(actor, unit.code))
    if (unit.code,) in hits:
        assert page is not None
    if page is not None:
        figures = [i for _standing, rows in page.groups for row in rows for i in row.indicators]
        assert bool(figures) == actor.covers(unit.path)
