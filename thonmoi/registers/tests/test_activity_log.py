"""An activity is logged."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.criteria.models import Criterion
from thonmoi.kernel.errors import Denied, Invalid, NotFound
from thonmoi.library.actions import checked_file
from thonmoi.plans.models import Clause
from thonmoi.registers.models import Activity
from thonmoi.registers.tests import world

ADDRESS = "/activities/record/"
FORM = {
    "kind": "communication",
    "on": "20/5/2025",
    "unit": "vn/70/694/25342/",
    "what": "Tuyên truyền phân loại rác",
    "sessions": "2",
    "people": "60",
    "women": "35",
}
PHOTO = b"\xff\xd8\xff\xe0 a photo"


def clause(path: str) -> Clause:
    return Clause.objects.get(plan__unit__code="694", path=path)


def test_works(as_):
    form = {**FORM, "clause": clause("IV.2.2.b.p1").pk, "file": SimpleUploadedFile("a.jpg", PHOTO)}
    response = as_(world.OFFICER).post(ADDRESS, form)
    made = Activity.objects.get()
    assert response.url == f"/activities/{made.pk}/"
    assert (made.sessions, made.people, made.women) == (2, 60, 35)
    assert (made.agency.code, made.file.name) == ("ubnd-25342", "a.jpg")
    assert made.task.unit.code == world.LOI
    page = as_("vpdp").get(response.url).content.decode()
    assert "a.jpg" in page
    assert "IV.2.2.b" in page


def test_logged():
    world.log()
    event = Event.objects.latest("seq")
    assert (event.action, event.unit_path) == ("activity.log", universe.path(world.LOI))


def test_the_front_logs_what_it_did():
    made = world.log("694", by=universe.actor(world.FRONT), clause=clause("V.5.-1"))
    assert made.agency.code == "mttq-huyen"


def test_who_may(as_):
    with pytest.raises(NotFound):
        world.log(world.HIEP)
    with pytest.raises(Denied):
        world.log(by=universe.actor(world.LEADER))
    assert as_(world.LEADER).get(ADDRESS).status_code == 403


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("what", ""),
        ("on", "18/6/2025"),
        ("on", "hôm qua"),
        ("kind", "party"),
        ("unit", "vn/70/694/25361/"),
        ("sessions", "0"),
        ("people", "-3"),
        ("women", "61"),
        ("clause", "999999"),
        ("criterion", "x"),
    ],
)
def test_bad_input_gets_a_sentence(as_, field, value):
    response = as_(world.OFFICER).post(ADDRESS, {**FORM, field: value})
    assert response.status_code == 422
    assert 'aria-invalid="true"' in response.content.decode()
    assert not Activity.objects.exists()


def test_people_and_women_are_never_demanded(as_):
    form = {name: value for name, value in FORM.items() if name not in ("people", "women")}
    assert as_(world.OFFICER).post(ADDRESS, form).status_code == 302
    assert Activity.objects.get().people is None


def test_police_and_army_criteria_are_shown_by_reference():
    security = Criterion.objects.get(criteria_set__slug="qd1361-nang-cao", code="19")
    photo = checked_file(PHOTO, "a.jpg")
    with pytest.raises(Invalid):
        world.log(criterion=security, file=photo)
    with pytest.raises(Invalid):
        world.log("694", by=universe.actor("cong-an"), file=photo)
    assert world.log(criterion=security, reference="Báo cáo 12/BC-CAX").reference


def test_the_page_of_an_activity_that_is_not_ours_is_not_found(as_):
    made = world.log()
    assert as_(world.OTHER).get(f"/activities/{made.pk}/").status_code == 404
