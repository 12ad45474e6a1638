"""Packs bring procedures; regimes of different times differ in data alone."""

from dataclasses import replace
from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.access import Place
from thonmoi.kernel.errors import Denied, Invalid
from thonmoi.procedures import actions, queries
from thonmoi.procedures.models import Confirmation
from thonmoi.procedures.queries.procedures import known
from thonmoi.procedures.rules import Body, NumberKind, procedure_facts
from thonmoi.procedures.tests import world

LOI = universe.PATH + "25342/"
ROW = {"slug": "thu", "kind": "survey", "name": "Thử", "valid_from": "2020-01-01"}


def rule(on: date, kind: str = "recognition", level: str = "nang-cao"):
    return queries.procedure_for(universe.EVERYTHING, kind, LOI, on=on, level=level)


def test_works_again_changes_nothing_and_is_logged():
    facts = known(universe.EVERYTHING)[world.SLUG]
    actions.register_procedure(Place(""), by=universe.EVERYTHING, facts=facts)
    before = Event.objects.latest("seq").seq
    world.confirm()
    changed = replace(facts, note="Đã đọc nguyên văn")
    actions.register_procedure(Place(""), by=universe.EVERYTHING, facts=changed)
    assert Event.objects.latest("seq").action == "procedure.register"
    assert Event.objects.latest("seq").seq == before + 2
    assert known(universe.EVERYTHING)[world.SLUG] == changed
    assert Confirmation.objects.count() == 1


def test_three_regimes_answer_for_their_times():
    """District level, two tiers, and a rule that does not exist yet: three rows, one form."""
    old, now, later = (rule(date(*day)) for day in ((2025, 6, 17), (2025, 7, 1), (2026, 3, 1)))
    assert (old.slug, now.slug) == (world.SLUG, "cong-nhan-xa-hai-cap")
    assert later is None and rule(date(2026, 3, 1), level="ntm").slug == "cong-nhan-xa-2026"
    consult = old.step("consult")
    assert consult.value(NumberKind.TIMES) == 5
    assert consult.number(NumberKind.SPAN).words == "15 ngày"
    assert old.step("council").value(NumberKind.QUORUM) == 70
    assert not old.step("verify").is_optional and now.step("verify").is_optional
    assert now.step("verify").body is Body.UNKNOWN
    assert {one.code for one in old.conditions} == {"criteria", "satisfaction", "debt", "security"}
    assert old.step("survey").after == "dossier" and old.step("appraise").after == "district"
    assert old.unknown == 6 and rule(date(2019, 1, 1)) is None
    assert all(x.code for step in old.steps for x in step.papers)


def test_the_rule_of_hamlets_and_of_withdrawal():
    hamlet = rule(date(2025, 6, 17), "recognition-hamlet", "khu-dan-cu-kieu-mau")
    assert hamlet.step("consult").number(NumberKind.SPAN).days == 10
    gone = rule(date(2025, 6, 17), "withdrawal")
    assert gone.condition("named").value(NumberKind.SHARE_LOW) == 30
    assert "Thu nhập" in gone.condition("named").names
    assert gone.condition("many").value(NumberKind.SHARE_HIGH) == 50


def test_only_those_who_load_packs():
    facts = procedure_facts(ROW)
    with pytest.raises(Denied):
        actions.register_procedure(Place(universe.PATH), by=universe.actor("vpdp"), facts=facts)


@pytest.mark.parametrize(
    "changes",
    [
        {"kind": "what"},
        {"steps": [{"code": "a", "name": "A"}, {"code": "a", "name": "B"}]},
        {"steps": [{"code": "a", "name": "A", "after": "b"}]},
        {"steps": [{"code": "a", "name": "A", "numbers": [{"kind": "weight"}]}]},
    ],
)
def test_a_pack_that_says_what_no_rule_knows_is_refused(changes):
    with pytest.raises(Invalid):
        procedure_facts(ROW | changes)


def test_pages_ask_the_same_however_often(as_, django_assert_max_num_queries):
    browser = as_(world.OFFICER)
    for address in ("/procedures/", f"/procedures/{world.SLUG}/", "/holidays/"):
        browser.get(address)
        with django_assert_max_num_queries(15):
            assert browser.get(address).status_code == 200
