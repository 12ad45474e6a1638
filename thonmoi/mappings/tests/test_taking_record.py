"""B-12 A workbook of a past year is read, looked at, and recorded as what a document says."""

from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.mappings.actions.takings import Chosen, record_taking
from thonmoi.mappings.models import TakenValue, Taking
from thonmoi.mappings.queries import takings
from thonmoi.mappings.rules import Level, State
from thonmoi.mappings.tests import world
from thonmoi.monitoring.models import BaseFigure, Conclusion, Reading
from thonmoi.monitoring.queries import standings
from thonmoi.monitoring.tests.test_extension_grant import STRANGER
from thonmoi.plans.models import Title


def record(made, by=world.OFFICE, units=None, values=(), actor=None):
    made = Taking.objects.select_related("unit", "mapping__unit", "file").get(pk=made.pk)
    units = {one.unit_id for one in made.values.all()} if units is None else units
    return record_taking(
        made,
        by=actor or universe.actor(by),
        version=made.version,
        chosen=Chosen(units, values),
        document=world.paper(),
    )


def test_b12_figures_standings_titles_and_base_figures_by_the_document():
    made = world.taken()
    wrong = {one.address: one.sentence for one in made.values.filter(level=Level.ERROR)}
    assert set(wrong) == {"D8", "G8", "H8"}  # "??", "1.234", a decision nobody registered
    done = record(made)
    assert (done.state, done.document) == (State.RECORDED, world.paper())
    commune, day = universe.unit("25342"), date(2022, 12, 31)
    reading = Reading.objects.get(unit=commune, on=day)
    assert (reading.value, reading.source) == ("91.5", "Quyết định số 1361/QĐ-UBND, ô G6")
    said = Conclusion.objects.filter(unit=commune, on=day).order_by("criterion__order")
    assert [one.standing for one in said] == ["met", "met", "not_met"]
    assert {one.document for one in said} == {world.paper()}
    base = BaseFigure.objects.get(unit=commune, on=day)
    assert (base.kind, base.value) == ("households", 2150)
    title = Title.objects.get(unit=commune, level="ntm", ended_on=None)
    assert title.document == world.paper()
    past = standings.statuses_of(universe.actor("lanh-dao"), [commune], date(2023, 6, 1))[0]
    assert past.title is not None and past.set.slug == world.NTM
    road = past.standings["2"]
    assert (road.standing, road.source, road.is_unconfirmed) == ("met", str(world.paper()), True)
    actions = {event.action for event in Event.objects.order_by("-seq")[:30]}
    assert {"taking.record", "reading.record", "conclusion.record", "title.record"} <= actions


def test_b12_applying_twice_changes_nothing():
    record(world.taken())
    again = world.taken()
    assert not again.values.filter(level=Level.FINE).exists()
    assert again.unchanged == 13
    changed = world.taken(world.old_year(rate=95))
    clash = TakenValue.objects.get(taking=changed, address="G6")
    assert clash.level == Level.ERROR and "91,5" in clash.sentence
    with pytest.raises(Invalid):
        record(changed)


def test_who_may():
    made = world.taken()
    with pytest.raises(Denied):
        record(made, by="lanh-dao")
    with pytest.raises(NotFound):
        record(made, actor=STRANGER)
    with pytest.raises(Invalid):
        record(made, units=set())
    assert Reading.objects.filter(on=date(2022, 12, 31)).count() == 0
    record(made)
    with pytest.raises(Conflict):
        record(made)


def test_it_says_how_many_of_the_values_were_chosen(as_):
    made = world.taken()
    page = takings.taking(universe.actor(world.OFFICE), made.pk)
    first = next(one for one in page.units if one.fine)
    assert first.fine < page.fine
    form = {"version": made.version, "units": first.unit.pk, "document": world.paper().pk}
    answer = as_(world.OFFICE).post(f"/takings/{made.pk}/recording/", form, follow=True)
    assert f"Đã nhận {first.fine} số liệu" in answer.content.decode()
