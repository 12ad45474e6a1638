"""What the data say otherwise now than an issued report, figure by figure."""

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import get_language, pgettext
from django.utils.translation import gettext as _

from thonmoi.audit.kept import kept
from thonmoi.criteria.rules import STANDING_LABELS, Standing
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.numbers import format_number
from thonmoi.kernel.permissions import Permission as P
from thonmoi.reports.comparing import Change, compare, named
from thonmoi.reports.facts import canonical
from thonmoi.reports.queries._words import figure_words, table_words
from thonmoi.reports.queries.facts import facts
from thonmoi.reports.queries.forms import form
from thonmoi.reports.queries.reports import ReportView
from thonmoi.units import queries as units

MOST = 500
LONG = 5
"""From so many signs on a number is written in groups of three: below are years and counts."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure of an issued report that is another one now: `where` the table, `what` the row."""

    where: str | Promise
    what: str
    was: str
    now: str


def differences(actor: Actor, found: ReportView) -> tuple[Difference, ...]:
    """The differences, for who works on reports of the area; none for others or a draft.

    The data are looked at as of the day of the report: what happened later is no difference,
    what was recorded or mended later is. Kept until anything changes.
    """
    if not found.is_issued or not actor.can(P.REPORT_READ, found.unit_path):
        return ()
    key = ("report-differences", found.pk, get_language() or "", clock.today())
    return kept(actor, key, lambda: _differences(actor, found))


def _differences(actor: Actor, found: ReportView) -> tuple[Difference, ...]:
    held = json.loads(found.facts)
    unit = units.unit_at(actor, found.unit_path)
    frame = form(actor, found.unit_path, on=clock.today())
    day = date.fromisoformat(held["on"])
    now = facts(actor, unit, found.kind, found.period, frame, today=day)
    plain = _without_itself(found, json.loads(canonical(now)), day)
    names = _names(held) | {key: said for key, said in _names(plain).items() if said}
    changes = (one for one in compare(held, plain) if not _is_by_the_way(one))
    return tuple(_difference(one, names) for one in list(changes)[:MOST])


def _names(plain: dict[str, Any]) -> dict[tuple[str, str], str]:
    """What the rows of a table are called, by the table and the name that comparing gives."""
    rows = {
        "communes": plain.get("communes") or [],
        "projects": plain.get("projects") or [],
        "money": (plain.get("money") or {}).get("resources") or [],
    }
    return {
        (table, key): str(row.get("name") or row.get("source") or "")
        for table, found in rows.items()
        for key, row in named(found).items()
    }


def _without_itself(found: ReportView, plain: dict[str, Any], day: date) -> dict[str, Any]:
    """The facts without the report's own entry in the register, and that of its correction."""
    after = found.corrected_by
    own = [(found.number, found.issued_on), *([(after.number, after.issued_on)] if after else [])]
    counted = [number for number, on in own if number and on and on <= day]
    kept_ = [one for one in plain["documents"] if not any(f" {n} " in one for n in counted)]
    total = plain["documents_total"] - len(counted)
    return plain | {"documents": kept_, "documents_total": total}


def _is_by_the_way(one: Change) -> bool:
    """What the figures before a change were is no figure of the report itself."""
    return one.path[0] in {"communes"} and len(one.path) > 2 and one.path[2] in {"before", "same"}


def _difference(one: Change, names: dict[tuple[str, str], str]) -> Difference:
    table, *rest = one.path
    return Difference(
        table_words(table), " · ".join(_rest(table, rest, names)), _said(one.was), _said(one.now)
    )


def _rest(table: str, rest: list[str], names: dict[tuple[str, str], str]) -> list[str]:
    """The row and the figure in words: a commune by its name, a criterion as such."""
    if table == "communes" and len(rest) > 2 and rest[1] == "marks":
        said = _("criterion %(code)s") % {"code": rest[2]}
        return [_called(table, rest[0], names), said, *(str(figure_words(p)) for p in rest[3:])]
    return [_called(table, part, names) for part in rest]


def _called(table: str, part: str, names: dict[tuple[str, str], str]) -> str:
    return names.get((table, part)) or str(figure_words(part))


def _said(value: Any) -> str:
    if value is None or value == "":
        return _("no data")
    if isinstance(value, bool):
        return pgettext("figure", "yes") if value else pgettext("figure", "no")
    if isinstance(value, str) and value in {one.value for one in Standing}:
        return str(STANDING_LABELS[Standing(value)])
    if isinstance(value, list):
        return "; ".join(_said(one) for one in value) or pgettext("figure", "none")
    if isinstance(value, dict):
        words = [str(value[k]) for k in ("name", "source", "what", "said", "title") if value.get(k)]
        return words[0] if words else pgettext("figure", "there")
    return _figure(str(value))


def _figure(text: str) -> str:
    """A decimal or a day as Vietnamese writes it."""
    if len(text) == 10 and text[4] == text[7] == "-" and text.replace("-", "").isdigit():
        return f"{date.fromisoformat(text):%d/%m/%Y}"
    if not text.replace(".", "", 1).lstrip("-").isdigit():
        return text
    return format_number(Decimal(text)) if len(text) > LONG else text.replace(".", ",")
