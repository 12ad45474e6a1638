"""The next number of an office that numbers its papers itself (decision 17; optional and off)."""

import re

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.library.models import Document
from thonmoi.reports.queries.forms import form


def proposed_number(actor: Actor, unit_path: str, symbol: str) -> str:
    """The number after the last of this year and symbol; "" where a clerk's register gives it."""
    today = clock.today()
    try:
        if not form(actor, unit_path, on=today).keeps_book:
            return ""
    except NotFound:
        return ""
    rows = Document.objects.filter(
        unit_path=unit_path, number__endswith=f"/{symbol}", issued_on__year=today.year
    )
    heads = (re.match(r"\d+", number) for number in rows.values_list("number", flat=True))
    last = max((int(found.group()) for found in heads if found), default=0)
    return f"{last + 1:02d}"
