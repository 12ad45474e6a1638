"""What communes wrote in their own reports, told as theirs."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from thonmoi.reports.facts import Facts
from thonmoi.reports.narrative.saying import Para

MOST = 400
"""So many characters of a commune's words stand in the text; the annex has all of them."""


class Words(Protocol):
    """The words of a commune as they enter the report of the office."""

    @property
    def pk(self) -> int: ...
    @property
    def line(self) -> str: ...


def taken(rows: Iterable[Words], text: str, chosen: Iterable[str]) -> str:
    """A paragraph with the chosen words of communes below it, one line each, none twice."""
    wanted = {int(one) for one in chosen if one.isascii() and one.isdigit()}
    lines = [
        one.line for one in rows if one.pk in wanted and one.line.removeprefix("- ") not in text
    ]
    return "\n".join([text, *lines]) if lines else text


def written(facts: Facts, section: str) -> Iterator[Para]:
    """The words of each commune for a section, as it wrote them."""
    places: dict[str, int] = {}
    for one in facts.hardships:
        if one.section == section:
            places[one.code] = n = places.get(one.code, 0) + 1
            said = " ".join(one.text.split())
            said = said if len(said) <= MOST else f"{said[:MOST].rsplit(' ', 1)[0]}…"
            text = f"Theo báo cáo của xã {one.commune}: {said}"
            yield Para(f"{section}/written-{one.code}-{n}", text, is_bullet=True)
