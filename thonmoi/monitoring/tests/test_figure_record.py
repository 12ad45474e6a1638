"""The figure of a target of a whole area: by its owner, or by the office on a paper."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests import universe
from thonmoi.accounts.models import Agency
from thonmoi.audit.models import Event
from thonmoi.criteria.models import Charge
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.monitoring.actions.areas import record_figure
from thonmoi.monitoring.queries.areas import area_figures, given
from thonmoi.monitoring.tests import world
from thonmoi.plans import queries as plans
from thonmoi.plans.models import Target

PAPER = "Báo cáo số 12/BC-NV ngày 10/6/2025"


def target(what="lao động qua đào tạo"):
    rows = Target.objects.select_related("clause__plan__unit", "scope", "measure")
    return rows.get(what__contains=what, clause__plan__unit__code="694")


def record(by="vpdp", value="78.5", on=date(2025, 6, 10), source=PAPER, of=None):
    actor = universe.actor(by)
    return record_figure(of or target(), by=actor, value=Decimal(value), on=on, source=source)


def owned_by(code, guard):
    """The criterion that the target serves is led by an agency of the trial."""
    with guard.tampering():
        rows = Charge.objects.filter(criterion=target().criterion, role="lead")
        rows.update(agency=Agency.objects.get(code=code))


def shown(by="vpdp"):
    found = area_figures(universe.actor(by))
    return next(one for one in found if one.measured.target.pk == target().pk)


def test_the_office_records_it_on_a_paper():
    record()
    one = shown().measured
    assert (one.now.value, one.now.is_confirmed, one.now.source) == (Decimal("78.5"), True, PAPER)
    assert one.verdict.reach == "short"
    assert [row.shown for row in given(universe.actor("vpdp"), target().pk)] == ["78,5%"]


def test_its_owner_needs_no_paper(guard):
    owned_by("phong-gddt", guard)
    row = record(by="phong-gddt", source="")
    assert row.agency.code == "phong-gddt"
    assert shown("phong-gddt").may_enter


def test_another_division_is_told():
    assert not shown("phong-gddt").may_enter
    with pytest.raises(Denied, match=r"chủ quản|owns"):
        record(by="phong-gddt")


def test_logged():
    made = record()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("figure.record", str(made.pk))


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        record_figure(target(), by=Actor.PUBLIC, value=Decimal(1), on=clock.today())


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        record(by=world.OFFICER)


def test_twice_appends_and_the_later_day_counts():
    record(value="78", on=date(2025, 6, 12))
    record(value="77", on=date(2025, 6, 1))
    assert shown().measured.now.value == 78


def test_a_target_without_a_measure_is_bound_first(guard):
    with guard.tampering():
        Target.objects.filter(pk=target().pk).update(measure=None)
    with pytest.raises(Conflict):
        record()


def test_a_figure_of_a_commune_comes_with_its_sheet():
    with pytest.raises(Conflict):
        record(of=target("nhà tiêu"))


@pytest.mark.parametrize("value", ["101", "-1"])
def test_what_cannot_be_is_refused(value):
    with pytest.raises(Invalid):
        record(value=value)


def test_bad_input_gets_a_sentence(as_):
    with pytest.raises(Invalid):
        record(source=" ")
    with pytest.raises(Invalid):
        record(on=clock.today() + timedelta(days=1))
    address = f"/targets/{target().pk}/figure/"
    sent = {"value": "nhiều", "on": "10/6/2025", "source": PAPER}
    assert as_("vpdp").post(address, sent).status_code == 422
    assert shown().measured.now is None


def test_the_plan_and_the_overview_show_it(as_):
    record()
    page = as_("vpdp").get(f"/plans/{plans.plans(universe.actor('vpdp'))[0].pk}/")
    assert "78,5%" in page.content.decode()
    assert "78,5%" in as_("vpdp").get("/overview/").content.decode()
