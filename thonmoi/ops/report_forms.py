"""The form of reports in a pack: read here, since packs and reports stand on one floor."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

from thonmoi.accounts import queries as accounts
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import NotFound
from thonmoi.packs.steps import Op, Step, day
from thonmoi.reports import actions, queries
from thonmoi.reports.document import Frame, Receiver
from thonmoi.reports.drafting import LevelBand, lines
from thonmoi.reports.facts import Band
from thonmoi.reports.rules import ReportKind
from thonmoi.reports.schedules import ScheduleFacts, Sender
from thonmoi.units import queries as units


def steps(actor: Actor, data: dict[str, Any]) -> Iterator[Step]:
    """One step for the form. A form that the office set for itself is left alone."""
    unit = str(data.get("unit") or "")
    label = f"{unit}: {data.get('issuer_name')}"
    yield from _schedules(actor, data)
    if _is_held(actor, unit, day(data.get("on"))):
        yield Step(Op.KEEP, "report form", label)
    else:
        yield Step(Op.CREATE, "report form", label, partial(_set, data=data))


def _schedules(actor: Actor, data: dict[str, Any]) -> Iterator[Step]:
    """One step for each kind of report whose days are named; what the office set is left alone."""
    for row in data.get("schedules") or []:
        label = f"{data.get('unit')}: {row['kind']}, {row['sender']}"
        if _has_schedule(actor, data, row):
            yield Step(Op.KEEP, "report schedule", label)
        else:
            yield Step(
                Op.CREATE, "report schedule", label, partial(_set_schedule, data=data, row=row)
            )


def _has_schedule(actor: Actor, data: dict[str, Any], row: dict[str, Any]) -> bool:
    try:
        path = units.unit(actor, str(data["unit"]), on=day(data.get("on"))).path
    except NotFound:
        return False
    held = queries.schedules(actor, path, clock.today())
    found = held.get((ReportKind(row["kind"]), Sender(row["sender"])))
    return found is not None and found.unit_path == path


def _set_schedule(actor: Actor, data: dict[str, Any], row: dict[str, Any]) -> object:
    facts = ScheduleFacts(
        ReportKind(row["kind"]),
        Sender(row["sender"]),
        cut_off_day=row.get("cut_off_day"),
        cut_off_months=row.get("cut_off_months", 0),
        due_day=row.get("due_day"),
        due_months=row.get("due_months", 0),
        basis=str(row.get("basis") or ""),
        receivers="\n".join(row.get("receivers") or ()),
        confidence=str(row.get("confidence") or "unknown"),
        valid_from=day(row.get("valid_from")),
    )
    unit = units.unit(actor, str(data["unit"]), on=day(data.get("on")))
    return actions.set_schedule(unit, by=actor, facts=facts)


def _is_held(actor: Actor, code: str, on: date | None) -> bool:
    try:
        path = units.unit(actor, code, on=on).path
        return queries.form(actor, path, on=clock.today()).unit_path == path
    except NotFound:
        return False


def _set(actor: Actor, data: dict[str, Any]) -> object:
    bands = [
        LevelBand(row["level"], Band(row["label"], row["low"], row["high"]), row["confidence"])
        for row in data.get("bands") or []
    ]
    return actions.set_form(
        units.unit(actor, str(data["unit"]), on=day(data.get("on"))),
        by=actor,
        frame=_frame(actor, data),
        bands=bands,
        valid_from=day(data.get("valid_from")),
        source=str(data.get("source") or ""),
    )


def _frame(actor: Actor, data: dict[str, Any]) -> Frame:
    receivers = tuple(
        Receiver(
            row["text"],
            bool(row.get("addressed", True)),
            accounts.agency(actor, row["agency"]).pk if row.get("agency") else None,
        )
        for row in data["receivers"]
    )
    return Frame(
        issuer=tuple(data["issuer_lines"]),
        parent=tuple(data.get("parent_lines") or ()),
        issuer_name=data["issuer_name"],
        symbol=data["symbol"],
        place=data["place"],
        position=lines(tuple(data["position"])),
        receivers=receivers,
        issuer_id=accounts.agency(actor, data["issuer"]).pk,
        authority=tuple(data.get("authority") or ()),
        signer=str(data.get("signer") or ""),
        filed=data["filed"],
    )
