"""Files of capital: the cuts with their totals, every allotment, every voucher."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from django.views.decorators.http import require_GET

from thonmoi.funding import queries
from thonmoi.funding.queries import AllotmentView, CapitalFilter, Cut, VoucherLine
from thonmoi.funding.views import figures, sheet
from thonmoi.funding.views.streamed import Row, streamed
from thonmoi.kernel.access import Actor

WIDTHS = (26, 9, 26, 22, 40, 60, 22, 12)


@require_GET
def capital_file(request: HttpRequest) -> HttpResponse:
    asked = figures.asked(request)
    pages = {
        name: queries.capital(request.actor, asked.filter, cut, most=sheet.MOST)
        for cut, name in figures.cut_labels().items()
        if cut is not Cut.AREA or asked.areas.has_districts
    }
    answer = HttpResponse(sheet.workbook(pages, asked.title), content_type=sheet.MEDIA_TYPE)
    return _named(answer, "von-chuong-trinh.xlsx")


@require_GET
def allotments_file(request: HttpRequest) -> StreamingHttpResponse:
    wanted = figures.asked(request).filter
    heads = (*_heads(), _("Allotted"), _("Disbursed"), _("Remaining"), _("Advances outstanding"))
    pieces = _pieces(request.actor, wanted, queries.allotments_at, _allotted)
    rows = streamed(heads, (*WIDTHS, 18, 18, 18, 18), pieces)
    return _named(StreamingHttpResponse(rows, content_type=sheet.MEDIA_TYPE), "khoan-von.xlsx")


@require_GET
def vouchers_file(request: HttpRequest) -> StreamingHttpResponse:
    wanted = figures.asked(request).filter
    own = (_("Number of the voucher"), _("Day of the voucher"), _("What it is"), _("Amount"))
    pieces = _pieces(request.actor, wanted, queries.vouchers_at, _voucher)
    rows = streamed((*_heads(), *own), (*WIDTHS, 18, 12, 26, 18), pieces)
    return _named(StreamingHttpResponse(rows, content_type=sheet.MEDIA_TYPE), "chung-tu.xlsx")


def _pieces(
    actor: Actor,
    wanted: CapitalFilter,
    at: Callable[[Actor, CapitalFilter, str], Sequence[Any]],
    row: Callable[[Any], Row],
) -> Iterator[Sequence[Row]]:
    """The rows place by place; each place is asked for when the one before has left."""
    for path in queries.capital_places(actor, wanted):
        yield [row(one) for one in at(actor, wanted, path)]


def _heads() -> Row:
    return (
        _("Place"),
        _("Year"),
        _("Source of capital"),
        _("Nature"),
        _("Content of the programme"),
        _("To what"),
        _("Document"),
        pgettext("document", "Date"),
    )


def _common(one: AllotmentView) -> Row:
    money = (one.unit, one.year, one.source, one.nature_label, one.content)
    return (*money, one.target, one.paper, one.on)


def _allotted(one: AllotmentView) -> Row:
    found = one.balance
    return (*_common(one), found.amount, found.disbursed, found.remaining, found.outstanding)


def _voucher(one: VoucherLine) -> Row:
    return (*_common(one.allotment), one.voucher, one.on, one.kind, one.amount)


def _named(answer: Any, name: str) -> Any:
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer
