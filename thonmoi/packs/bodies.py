"""Agencies of a pack, and the ready accounts of the local trial."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import Any

from thonmoi.accounts import actions, queries
from thonmoi.kernel.access import Actor
from thonmoi.packs.steps import Op, Step, day
from thonmoi.units import queries as units


def steps(actor: Actor, data: dict[str, Any]) -> Iterator[Step]:
    """One step for each agency; `on` is the day on which its unit codes are meant."""
    known = {a.code for a in queries.agencies(actor)}
    for row in data.get("agencies") or []:
        if row["code"] in known:
            yield Step(Op.KEEP, "agency", row["name"])
        else:
            yield Step(
                Op.CREATE,
                "agency",
                row["name"],
                partial(_register, row=row, on=day(data.get("on"))),
            )


def _register(actor: Actor, row: dict[str, Any], on: date | None) -> object:
    return actions.register_agency(
        units.unit(actor, str(row["unit"]), on=on),
        by=actor,
        code=row["code"],
        name=row["name"],
        short_name=row.get("short_name") or "",
        kind=row["kind"],
        parent=queries.agency(actor, row["parent"]) if row.get("parent") else None,
        is_urged=bool(row.get("is_urged", True)),
        aliases=tuple(row.get("aliases") or ()),
        confidence=row.get("confidence") or "unknown",
        source=row.get("source") or "",
    )


def account_steps(actor: Actor, data: dict[str, Any]) -> Iterator[Step]:
    """One step for each ready account of the trial, with its roles."""
    known = set(queries.usernames(actor))
    for row in data.get("accounts") or []:
        op = Op.KEEP if row["username"] in known else Op.CREATE
        run = None if op is Op.KEEP else partial(_account, row=row, password=data["password"])
        yield Step(op, "account", f"{row['username']} ({row['name']})", run)


def _account(actor: Actor, row: dict[str, Any], password: str) -> object:
    account = actions.create_account(
        units.unit(actor, str(row["home"])),
        by=actor,
        username=row["username"],
        name=row["name"],
        password=password,
        is_trial=True,
    )
    for held in row["roles"]:
        actions.grant_membership(
            units.unit(actor, str(held["unit"])),
            by=actor,
            account=account,
            agency=queries.agency(actor, held["agency"]),
            role=held["role"],
        )
    return account
