"""Measures, criteria sets and charges of packs: applied by deeds, twice changes nothing."""

import copy
from dataclasses import replace

import pytest

from tests import universe
from thonmoi.criteria import actions as criteria
from thonmoi.criteria import queries
from thonmoi.criteria.models import Charge, CriteriaSet, Indicator, Measure
from thonmoi.criteria.rules import Confidence
from thonmoi.criteria.tests import world
from thonmoi.kernel.access import Place
from thonmoi.kernel.errors import Conflict, Invalid
from thonmoi.library.models import Document
from thonmoi.packs import actions, reading
from thonmoi.packs import queries as packs
from thonmoi.packs.steps import Op

BY = universe.EVERYTHING
CRITERIA = "criteria-2021-2025"


def apply(pack):
    return actions.apply_pack(Place("", pack.title), by=BY, pack=pack)


def changed(name, slug, mend):
    """A pack with one file changed by `mend(data)`."""
    pack = reading.read(name)
    files = []
    for file in pack.files:
        data = copy.deepcopy(file.data)
        if data.get("id") == slug or (slug is None and "measures" in data):
            mend(data)
        files.append(replace(file, data=data))
    pack.files = files
    return pack


def rename(data):
    data["criteria"][0]["name"] = "Quy hoạch xã"


@pytest.mark.parametrize("name", universe.PACKS)
def test_twice_changes_nothing(name):
    pack = reading.read(name)
    assert {step.op for step in packs.diff(BY, pack)} == {Op.KEEP}
    before = CriteriaSet.objects.count(), Charge.objects.count(), Document.objects.count()
    apply(pack)
    assert (CriteriaSet.objects.count(), Charge.objects.count(), Document.objects.count()) == before


def test_the_overlay_is_written_out_whole():
    set_ = world.the_set()
    assert [c.code for c in set_.criteria] == [str(n) for n in range(1, 21)]
    national = {i.code: i for i in world.the_set("qd318-nang-cao").indicators}
    own = {i.code: i for i in set_.indicators}
    assert own.keys() - national.keys() == {"20.1"}
    assert national.keys() <= own.keys()
    differing = {c for c, i in own.items() if c in national and i.rule != national[c].rule}
    assert differing == {"18.7", "19.2"}
    assert own["13.4"].rule.source.endswith("IV.2.1.d")


def test_measures_are_shared_between_sets():
    shared = Measure.objects.get(code="farmland-with-active-irrigation-and-drainage")
    slugs = Indicator.objects.filter(measure=shared).values_list(
        "criterion__criteria_set__slug", flat=True
    )
    assert set(slugs) >= {"qd318-ntm", "qd318-nang-cao", "qd1360-ntm", "qd1361-nang-cao"}


def test_drafts_stay_drafts_and_the_rest_is_active():
    drafts = {one.slug for one in queries.criteria_sets(BY) if one.state == "draft"}
    assert drafts == {"qd1471-khu-dan-cu-kieu-mau", "qd51-ntm"}


def test_documents_are_registered_where_they_bind():
    paths = dict(Document.objects.values_list("number", "unit_path"))
    assert paths["318/QĐ-TTg"] == "vn/"
    assert paths["1361/QĐ-UBND"] == "vn/70/"
    assert paths["206/TB-UBND"] == "vn/70/694/"
    assert Document.objects.filter(number="318/QĐ-TTg").count() == 1
    assert not Document.objects.filter(number="51/2025/QĐ-TTg").exists()


def test_every_criterion_has_a_name_for_heads_of_columns():
    for line in queries.criteria_sets(BY):
        for one in queries.criteria_set(BY, line.slug).criteria:
            assert 0 < len(one.short_name) <= 21, (line.slug, one.code)


def test_charges_are_unconfirmed():
    assert Charge.objects.exists()
    assert not Charge.objects.filter(is_confirmed=True).exists()


def test_an_ended_charge_is_not_brought_back():
    criteria.end_charge(world.charge(), by=universe.actor("vpdp"))
    assert {step.op for step in packs.diff(BY, reading.read("hon-quan"))} == {Op.KEEP}


def test_a_changed_file_makes_a_new_edition():
    pack = changed(CRITERIA, "qd318-ntm", rename)
    assert [s.op for s in packs.diff(BY, pack) if s.op is not Op.KEEP] == [Op.CHANGE]
    apply(pack)
    now = world.the_set("qd318-ntm")
    assert (now.edition, now.state, now.criteria[0].name) == (2, "active", "Quy hoạch xã")
    assert {step.op for step in packs.diff(BY, pack)} == {Op.KEEP}


def test_what_people_filled_is_not_overwritten():
    criteria.fill_threshold(
        world.district(),
        by=universe.actor("vpdp"),
        indicator=world.indicator(),
        filled=world.filled(),
    )
    apply(changed(CRITERIA, world.SET, rename))
    states = [(one.edition, one.state) for one in queries.editions(BY, world.SET)]
    assert states == [(3, "draft"), (2, "active"), (1, "retired")]


def test_a_measure_is_corrected_but_not_turned_into_another():
    def mend(data):
        data["measures"][0]["name"] = "Có quy hoạch chung"

    def turn(data):
        data["measures"][0]["kind"] = "percent"

    pack = changed(CRITERIA, None, mend)
    assert [s.kind for s in packs.diff(BY, pack) if s.op is Op.CHANGE] == ["measure"]
    apply(pack)
    assert Measure.objects.filter(name="Có quy hoạch chung").count() == 1
    with pytest.raises(Conflict):
        apply(changed(CRITERIA, None, turn))


@pytest.mark.parametrize(
    "mend",
    [
        lambda data: data.update(format="x"),
        lambda data: data["criteria"].append(data["criteria"][0]),
        lambda data: data.update(years={"from": 2025, "to": 2021}),
        lambda data: data["criteria"][0]["indicators"][0].update(measure="nothing"),
    ],
)
def test_a_broken_set_stops_the_pack(mend):
    with pytest.raises(Invalid):
        apply(changed(CRITERIA, "qd318-ntm", mend))
    assert world.the_set("qd318-ntm").edition == 1


def test_the_confidence_of_the_pack_is_kept():
    by_code = {one.code: one for one in world.the_set().indicators}
    assert by_code["18.7"].rule.wording == Confidence.FOUND
    assert by_code["20.1"].rule.wording == Confidence.UNKNOWN
