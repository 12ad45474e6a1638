"""Settlement that is owed, by the rule of the day."""

from dataclasses import replace
from datetime import date

from tests import universe
from thonmoi.funding import actions as funding
from thonmoi.funding.rules import Nature
from thonmoi.notices import queries as notices
from thonmoi.treasury.tests import world


def due(who: str, begins: str):
    return [one for one in notices.due(universe.actor(who)) if one.key.startswith(begins)]


def handed_over():
    return world.capital.reached("ban-giao", on=date(2025, 2, 10))


def settle(row):
    return funding.record_settlement(
        row, by=world.finance(), nature=Nature.INVESTMENT, value=295, on=date(2025, 6, 10),
        paper="30/QĐ-UBND",
    )  # fmt: skip


def test_s47_the_commune_submits_then_finance_settles_by_a_rule_nobody_confirmed():
    """S-47: settlement is owed by the commune, then by finance; an unconfirmed day is no delay."""
    row = handed_over()
    (asked,) = due(world.OFFICER, "settle-submit")
    assert asked.due == date(2025, 6, 10)
    assert (asked.can_be_late, asked.since) == (False, date(2025, 2, 10))
    assert "99/2021" in str(asked.why)
    assert "chưa đối chiếu" in str(asked.why)
    assert due(world.FINANCE, "settle-") == []
    world.capital.reached("quyet-toan", on=date(2025, 6, 2), row=world.capital.again(row))
    assert due(world.OFFICER, "settle-submit") == []
    (asked,) = due(world.FINANCE, "settle-")
    assert asked.where == f"/projects/{row.pk}/settlement/"
    settle(world.capital.again(row))
    assert due(world.FINANCE, "settle-") == []


def test_what_is_not_handed_over_or_cancelled_owes_nothing():
    world.capital.reached("khoi-cong")
    assert due(world.OFFICER, "settle-submit") == []


def test_who_speaks_for_a_commune_owes_it_however_deep_it_lies_in_the_tree():
    """Two tiers have the commune right under its province: three parts of a path, not four."""
    handed_over()
    officer = universe.actor(world.OFFICER)
    upper = replace(officer, grants=tuple(replace(one, path="vn/70/") for one in officer.grants))
    keys = [one.key for one in notices.due(upper)]
    assert [key for key in keys if key.startswith("settle-submit")]
