"""The guard of `tests/house/guard.py` fails on what it is there for."""

import pytest
from django.http import HttpResponse
from django.template import Context, Template
from django.urls import path

from tests import universe
from tests.house.guard import StraySQL
from thonmoi.accounts.models import Account
from thonmoi.audit.models import Event
from thonmoi.kernel.access import Actor
from thonmoi.units import queries
from thonmoi.units.models import Unit


def asks(request):
    return HttpResponse(Unit.objects.count())


def follows(request):
    unit = queries.unit(request.actor, "25342")
    page = Template("{% for one in unit.children.all %}{{ one }}{% endfor %}")
    return HttpResponse(page.render(Context({"unit": unit})))


def writes(request):
    Unit.objects.filter(code="25342").update(name="Tân Tiến")
    return HttpResponse("")


def reads(request):
    return HttpResponse(str(queries.unit(request.actor, "25342")))


urlpatterns = [path(f"{view.__name__}/", view) for view in (asks, follows, writes, reads)]


@pytest.mark.urls(__name__)
@pytest.mark.parametrize("address", ["/asks/", "/follows/", "/writes/"])
def test_planted_sql_in_a_door_is_found(as_, guard, address):
    with pytest.raises(StraySQL):
        as_("vpdp").get(address)
    assert len(guard.found) == 1
    guard.found.clear()


@pytest.mark.urls(__name__)
def test_what_queries_ask_passes(as_):
    assert as_("vpdp").get("/reads/").content.decode() == "Xã Tân Lợi"


@pytest.mark.parametrize(
    "write",
    [
        lambda: Unit.objects.filter(code="25342").update(name="Tân Tiến"),
        lambda: universe.unit("25342").save(),
        lambda: Event.objects.all().delete(),
        lambda: Account(username="la", home=universe.unit("694")).save(),
    ],
)
def test_planted_write_outside_a_deed_is_found(guard, write):
    with pytest.raises(StraySQL):
        write()
    assert guard.found
    guard.found.clear()


def test_reading_in_a_test_is_free(guard):
    assert Unit.objects.filter(code="25342").exists()
    assert queries.unit(Actor.PUBLIC, "25342").name == "Tân Lợi"
