"""Putting mails in line: who gets one, once a day."""

from datetime import date

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.access import Place
from thonmoi.kernel.errors import Denied, NotFound
from thonmoi.notices import actions, mailing, queries
from thonmoi.notices.models import Mail
from thonmoi.notices.rules import Rhythm
from thonmoi.notices.tests import world

MONDAY, TUESDAY, SUNDAY = date(2025, 6, 16), date(2025, 6, 17), date(2025, 6, 22)
EVERYWHERE = Place("", "mọi nơi")


def queue(day=MONDAY):
    people = queries.to_be_written(mailing.JOB, day)
    return actions.queue_mail(EVERYWHERE, by=mailing.JOB, people=people, day=day)


def test_works_for_who_has_an_address():
    account = world.give_address(world.OFFICER)
    assert [one.account_id for one in queue()] == [account.pk]


@pytest.mark.parametrize(
    ("rhythm", "days"),
    [
        (Rhythm.WEEKLY, [MONDAY]),
        (Rhythm.DAILY, [MONDAY, TUESDAY]),
        (Rhythm.NONE, []),
    ],
)
def test_on_the_days_that_were_chosen(rhythm, days):
    account = world.give_address(world.OFFICER)
    actions.choose_digest(account, by=universe.actor(world.OFFICER), rhythm=rhythm)
    every = (MONDAY, TUESDAY, SUNDAY)
    assert [day for day in every if queries.to_be_written(mailing.JOB, day)] == days


def test_twice_puts_nobody_in_line_again():
    account = world.give_address(world.OFFICER)
    queue()
    assert queue() == []
    actions.queue_mail(EVERYWHERE, by=mailing.JOB, people=[account], day=MONDAY)
    actions.queue_mail(EVERYWHERE, by=mailing.JOB, people=[account], day=TUESDAY)
    assert Mail.objects.count() == 1, "one that waits is gone on with, no second is made"


def test_logged_by_the_job_without_an_address():
    world.give_address(world.OFFICER)
    queue()
    event = Event.objects.latest("seq")
    assert (event.action, event.actor_kind, event.office) == ("mail.queue", "job", "thonmoi remind")
    assert "example.vn" not in event.changes + event.label


def test_nobody_else_does_it():
    with pytest.raises((Denied, NotFound)):
        actions.queue_mail(Place(universe.PATH), by=world.office(), people=[], day=MONDAY)
