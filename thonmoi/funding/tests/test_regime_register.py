"""What packs bring of regimes: once, corrected where they say something else."""

from dataclasses import replace
from datetime import date

import pytest

from tests import universe
from thonmoi.funding import actions, queries
from thonmoi.funding.rules import Phase, regime_facts
from thonmoi.funding.tests import asked, world
from thonmoi.kernel.access import Place
from thonmoi.kernel.errors import Denied, Invalid
from thonmoi.packs import capital, reading
from thonmoi.packs.steps import Op

SLUG = "co-che-dac-thu-2021-2025"


def facts():
    return queries.regimes(world.office())[SLUG]


def test_the_pack_brings_steps_with_their_confidence():
    found = facts()
    assert [one.code for one in found.steps][:3] == ["de-xuat", "danh-muc", "ho-so"]
    assert {one.phase for one in found.steps} == set(Phase)
    assert {one.confidence for one in found.steps} == {"recalled"}
    assert (found.ceiling, found.debt_base) == (5_000_000_000, "allotted")
    ended = {one.code: one.valid_to for one in found.sources}
    assert ended["ns-huyen"] == date(2025, 7, 1)


def test_twice_changes_nothing():
    data = next(f for f in reading.read("hon-quan").files if f.kind == "capital").data
    assert {one.op for one in capital.steps(universe.EVERYTHING, data)} == {Op.KEEP}


def test_what_a_pack_says_anew_is_corrected_and_nothing_is_lost():
    told = replace(facts(), ceiling=None, steps=facts().steps[:2])
    actions.register_regime(Place(""), by=universe.EVERYTHING, facts=told)
    asked.logged("regime.register")
    assert facts().ceiling is None
    assert len(facts().steps) == 15


def test_who_may_and_bad_phase():
    with pytest.raises(Denied):
        actions.register_regime(Place("vn/70/694/"), by=world.office(), facts=facts())
    row = {"slug": "x", "name": "x", "valid_from": "2025-01-01", "debt_base": "paid"}
    row |= {"step_gap": 30, "source": "x", "confidence": "recalled"}
    step = {"code": "a", "name": "a", "confidence": "recalled", "phase": "nowhere"}
    assert regime_facts(row).steps == ()
    with pytest.raises(Invalid):
        regime_facts(row | {"steps": [step]})
