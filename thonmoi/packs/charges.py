"""Charges of a pack: who leads and assists which criterion of a set, unconfirmed."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from thonmoi.accounts import queries as accounts
from thonmoi.criteria import actions, queries
from thonmoi.criteria.rules import ChargeRole, IssuedBy
from thonmoi.kernel.access import Actor, Place
from thonmoi.packs.papers import document_for
from thonmoi.packs.steps import Op, Step, day
from thonmoi.units import queries as units


def steps(actor: Actor, data: dict[str, Any]) -> Iterator[Step]:
    """One step for each agency of each row. What the office ended or changed is left alone."""
    slug = str(data.get("set") or "")
    known = queries.assigned(actor, slug)
    for row in data.get("charges") or []:
        criterion, indicator = str(row["criterion"]), str(row.get("indicator") or "")
        for code in row.get("agencies") or []:
            label = f"{slug}/{indicator or criterion}: {code}"
            if (criterion, indicator, code, row["role"] == ChargeRole.ENTER) in known:
                yield Step(Op.KEEP, "charge", label)
            else:
                run = partial(_assign, data=data, row=row, agency=code)
                yield Step(Op.CREATE, "charge", label, run)


def _assign(actor: Actor, data: dict[str, Any], row: dict[str, Any], agency: str) -> object:
    area = units.unit(actor, str(data["unit"]), on=day(data.get("on")))
    criterion, indicator = queries.place_in_set(
        actor, str(data["set"]), str(row["criterion"]), str(row.get("indicator") or "")
    )
    paper = data.get("document") or {}
    return actions.assign_charge(
        Place(area.path, str(area)),
        by=actor,
        criterion=criterion,
        indicator=indicator,
        agency=accounts.agency(actor, agency),
        role=ChargeRole(row["role"]),
        part=row.get("part") or "",
        document=document_for(
            actor,
            IssuedBy(
                kind=paper.get("kind") or "",
                number=paper.get("number") or "",
                issuer=paper.get("issuer") or "",
                subject=paper.get("subject") or "",
                on=day(paper.get("date")),
            ),
            area.path,
            str(paper.get("number") or ""),
        ),
        is_confirmed=False,
    )
