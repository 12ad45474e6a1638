"""Moving a mail on: compare-and-set, tries that are bounded, no address in the log."""

from datetime import date

import pytest

from thonmoi.audit.models import Event
from thonmoi.kernel.access import Place
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.notices import actions, mailing
from thonmoi.notices.models import Mail
from thonmoi.notices.rules import MailState
from thonmoi.notices.rules.mails import MOST_TRIES, after_failure
from thonmoi.notices.tests import world

DAY = date(2025, 6, 16)


@pytest.fixture
def mail():
    account = world.give_address(world.OFFICER)
    everywhere = Place("", "mọi nơi")
    actions.queue_mail(everywhere, by=mailing.JOB, people=[account], day=DAY)
    return fresh()


def fresh():
    return Mail.objects.select_related("account__home").get()


def mark(mail, state, **more):
    return actions.mark_mail(mail, by=mailing.JOB, state=state, **more)


def test_works_and_counts_the_tries(mail):
    mark(mail, MailState.SENDING, day=DAY)
    mark(mail, MailState.WAITING, reason="421 busy")
    mark(fresh(), MailState.SENDING, day=DAY)
    mark(fresh(), MailState.SENT)
    assert (fresh().state, fresh().tries) == (MailState.SENT, 2)
    assert fresh().ended_at is not None


def test_of_two_runs_at_once_one_hands_it_over(mail):
    other = fresh()
    mark(mail, MailState.SENDING, day=DAY)
    with pytest.raises(Conflict):
        mark(other, MailState.SENDING, day=DAY)


@pytest.mark.parametrize("end", [MailState.SENT, MailState.UNCERTAIN, MailState.FAILED])
def test_what_has_ended_stays(mail, end):
    mark(mail, MailState.SENDING, day=DAY)
    mark(mail, end)
    with pytest.raises(Conflict):
        mark(fresh(), MailState.SENDING, day=DAY)


def test_tries_are_bounded():
    assert after_failure(MOST_TRIES - 1) is MailState.WAITING
    assert after_failure(MOST_TRIES) is MailState.FAILED


def test_logged_without_the_reason_that_names_an_address(mail):
    mark(mail, MailState.SENDING, day=DAY)
    mark(mail, MailState.FAILED, reason="550 <can-bo@example.vn> unknown")
    event = Event.objects.latest("seq")
    assert event.action == "mail.mark" and "example.vn" not in event.changes
    assert "example.vn" in fresh().reason


def test_nobody_else_does_it(mail):
    with pytest.raises((Denied, NotFound)):
        actions.mark_mail(mail, by=world.office(), state=MailState.SENT)
