"""question.drop: a question is taken out before the inquiry is sent."""

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.inquiries import actions
from thonmoi.inquiries.models import Question
from thonmoi.inquiries.tests import world
from thonmoi.kernel.errors import Conflict, Denied


def test_works_logged(as_):
    row = world.drafted()
    one = Question.objects.filter(inquiry=row).first()
    assert as_(world.OFFICE).post(f"/questions/{one.pk}/end/").url == f"/inquiries/{row.pk}/"
    assert Event.objects.latest("seq").action == "question.drop"
    assert Question.objects.filter(inquiry=row).count() == 6
    assert as_(world.OFFICE).post(f"/questions/{one.pk}/end/").status_code == 404


def test_who_may_and_when():
    one = Question.objects.filter(inquiry=world.drafted()).first()
    with pytest.raises(Denied):
        actions.drop_question(one, by=universe.actor(world.LEADER))
    other = Question.objects.filter(inquiry=world.sent()).first()
    with pytest.raises(Conflict):
        actions.drop_question(other, by=world.office())


def test_the_draft_offers_it_and_a_sent_inquiry_does_not(as_):
    row = world.drafted()
    address = f"/inquiries/{row.pk}/"
    pk = Question.objects.filter(inquiry=row).first().pk
    assert f"/questions/{pk}/end/" in as_(world.OFFICE).get(address).content.decode()
    assert "/end/" not in as_(world.LEADER).get(address).content.decode()
    actions.send_inquiry(row, by=world.office(), version=row.version)
    page = as_(world.OFFICE).get(address).content.decode()
    assert "/end/" not in page
    assert 'hx-trigger="every 60s"' in page, "the table fills while one looks at it"
