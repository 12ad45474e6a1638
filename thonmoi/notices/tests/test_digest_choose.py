import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Denied
from thonmoi.notices import actions, queries
from thonmoi.notices.models import Digest
from thonmoi.notices.rules import Rhythm
from thonmoi.notices.tests import world

ADDRESS = "/account/mail/"


def test_works(as_):
    assert queries.rhythm(universe.actor(world.OFFICER)) is Rhythm.WEEKLY
    assert as_(world.OFFICER).post(ADDRESS, {"rhythm": "daily"}).url == ADDRESS
    assert queries.rhythm(universe.actor(world.OFFICER)) is Rhythm.DAILY
    as_(world.OFFICER).post(ADDRESS, {"rhythm": "none"})
    assert Digest.objects.get().rhythm == Rhythm.NONE


def test_logged_without_a_name(as_):
    as_(world.OFFICER).post(ADDRESS, {"rhythm": "daily"})
    event = Event.objects.latest("seq")
    assert (event.action, event.label) == ("digest.choose", f"#{event.actor_id}")


def test_only_for_oneself():
    with pytest.raises(Denied):
        actions.choose_digest(
            universe.account("vpdp"), by=universe.actor(world.OFFICER), rhythm=Rhythm.NONE
        )


def test_twice_changes_nothing(as_):
    for _n in range(2):
        as_(world.OFFICER).post(ADDRESS, {"rhythm": "daily"})
    assert Digest.objects.count() == 1


def test_bad_input_gets_a_sentence(as_):
    assert as_(world.OFFICER).post(ADDRESS, {"rhythm": "hourly"}).status_code == 422
    assert not Digest.objects.exists()


def test_the_page_says_where_no_server_is_set(as_):
    assert "không gửi thư" in as_(world.OFFICER).get(ADDRESS).content.decode()
