"""What a document says of criteria: each conclusion with its clause."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.criteria.rules import Standing
from thonmoi.kernel import clock
from thonmoi.kernel.errors import Denied, Invalid, NotFound
from thonmoi.library.models import Document
from thonmoi.monitoring.actions.conclusions import Said, record_conclusions
from thonmoi.monitoring.models import Conclusion
from thonmoi.monitoring.queries import standings
from thonmoi.monitoring.tests import world


def record(by="vpdp", standing=Standing.NOT_MET):
    view = standings.status(universe.actor("vpdp"), world.commune()).standings["3"]
    said = [Said(view.criterion_id, standing, view.clause_id)]
    return record_conclusions(world.commune(), by=universe.actor(by), said=said, on=clock.today())


def now():
    return standings.status(universe.actor("lanh-dao"), world.commune()).standings["3"]


def test_works():
    assert now().standing == "met"
    record()
    assert (now().standing, now().is_unconfirmed) == ("not_met", True)


def test_a_paper_of_a_past_year_says_it_unconfirmed_and_by_name():
    paper = Document.objects.filter(is_stub=False).earliest("pk")
    pk = standings.status(universe.actor("vpdp"), world.commune()).standings["3"].criterion_id
    record_conclusions(
        world.commune(),
        by=universe.actor("vpdp"),
        said=[Said(pk, Standing.NOT_MET, document_id=paper.pk)],
        on=clock.today(),
    )
    assert (now().source, now().is_unconfirmed) == (str(paper), True)
    with pytest.raises(Invalid):
        record_conclusions(
            world.commune(),
            by=universe.actor("vpdp"),
            said=[Said(pk, Standing.MET)],
            on=clock.today(),
        )


def test_logged():
    record()
    event = Event.objects.latest("seq")
    assert (event.action, event.unit_path) == ("conclusion.record", world.commune().path)


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        record(by=world.OTHER)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        record(by=world.OFFICER)


def test_twice_appends():
    before = Conclusion.objects.count()
    record()
    record(standing=Standing.MET)
    assert Conclusion.objects.count() == before + 2
    assert now().standing == "met"
