"""`thonmoi remind`: what is sent, to whom, once; what was settled is not in it; what goes wrong."""

import smtplib
from datetime import date, timedelta
from io import StringIO

import pytest
from django.core import mail as outbox
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import CommandError, call_command

from tests import universe
from thonmoi.kernel import clock
from thonmoi.notices import actions, mailing
from thonmoi.notices.models import Mail
from thonmoi.notices.rules import MailState, Rhythm
from thonmoi.notices.rules.mails import MOST_TRIES
from thonmoi.notices.tests import world
from thonmoi.plans.models import Task

MONDAY = date(2025, 6, 16)
HERE = "thonmoi.notices.tests.test_remind"


class Refusing(EmailBackend):
    """A server that refuses every address."""

    def send_messages(self, messages):
        raise smtplib.SMTPRecipientsRefused({messages[0].to[0]: (550, b"unknown")})


class Breaking(EmailBackend):
    """A server that is lost while it has the mail."""

    def send_messages(self, messages):
        super().send_messages(messages)
        raise smtplib.SMTPServerDisconnected("lost")


@pytest.fixture
def person():
    """Somebody of the schools, late with a task, with an address."""
    world.late_task()
    return world.give_address(world.DIVISION)


def run(day=MONDAY):
    said = StringIO()
    call_command("remind", "--on", f"{day}", stdout=said)
    return said.getvalue()


def state():
    return Mail.objects.get().state


def test_works_and_says_what_is_late_with_links(person, settings):
    settings.ORIGIN = "https://ntm.example.vn"
    assert run().startswith("Đã gửi 1")
    (sent,) = outbox.outbox
    assert sent.to == ["can-bo@example.vn"]
    assert sent.subject == "[Thôn Mới] 1 việc quá hạn, 17/06/2025"
    assert "quá 16 ngày (01/06/2025)" in sent.body
    assert "https://ntm.example.vn/my-work/" in sent.body
    assert "https://ntm.example.vn/account/mail/" in sent.body
    assert state() == MailState.SENT


def test_never_twice_on_a_day(person):
    run()
    run()
    world.remind()
    assert len(outbox.outbox) == 1


def test_what_the_office_reminds_of_comes_at_once_in_one_mail(person):
    world.remind(note="Trước 16 giờ.")
    today = clock.now().date()
    run(today)
    (sent,) = outbox.outbox
    assert "Trước 16 giờ." in sent.body and "/reminders/" in sent.body
    run(today)
    assert len(outbox.outbox) == 1


def test_everybody_of_the_body_is_told_what_it_was_reminded_of():
    world.give_address(world.OFFICER)
    world.give_address(world.CHAIR, "chu-tich@example.vn")
    world.remind(world.COMMUNE)
    run(clock.now().date())
    assert len(outbox.outbox) == 2


def test_what_was_settled_meanwhile_is_not_mentioned(person, guard):
    world.remind()
    with guard.tampering():
        Task.objects.update(state="done")
    today = clock.now().date()
    run(today)
    assert outbox.outbox == []
    assert state() == MailState.EMPTY


def test_nothing_due_nothing_sent():
    world.give_address("lanh-dao")
    run()
    assert outbox.outbox == [] and state() == MailState.EMPTY


def test_an_unfinished_run_is_gone_on_with(person):
    actions.queue_mail(mailing.EVERYWHERE, by=mailing.JOB, people=[person], day=MONDAY)
    run()
    assert len(outbox.outbox) == 1 and Mail.objects.count() == 1


def test_what_was_being_handed_over_is_not_sent_again(person, guard):
    actions.queue_mail(mailing.EVERYWHERE, by=mailing.JOB, people=[person], day=MONDAY)
    mail = Mail.objects.select_related("account__home").get()
    actions.mark_mail(mail, by=mailing.JOB, state=MailState.SENDING, day=MONDAY)
    run()
    assert state() == MailState.SENDING, "another run may have it just now"
    with guard.tampering():
        Mail.objects.update(begun_at=clock.now() - timedelta(hours=1))
    run()
    assert state() == MailState.UNCERTAIN and outbox.outbox == []


def test_what_is_refused_is_tried_again_so_often(person, settings):
    settings.EMAIL_BACKEND = f"{HERE}.Refusing"
    for _n in range(MOST_TRIES + 2):
        run()
    assert (state(), Mail.objects.get().tries) == (MailState.FAILED, MOST_TRIES)
    assert "550" in Mail.objects.get().reason


def test_what_is_lost_on_the_way_is_not_sent_again(person, settings):
    settings.EMAIL_BACKEND = f"{HERE}.Breaking"
    run()
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    run()
    assert state() == MailState.UNCERTAIN and len(outbox.outbox) == 1


def test_a_mail_that_waited_takes_the_place_of_the_next(person, settings):
    settings.EMAIL_BACKEND = f"{HERE}.Refusing"
    run()
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    actions.choose_digest(person, by=universe.actor(world.DIVISION), rhythm=Rhythm.DAILY)
    run(date(2025, 6, 17))
    assert len(outbox.outbox) == 1
    assert Mail.objects.get().day == date(2025, 6, 17)


def test_a_server_that_cannot_be_reached_is_one_sentence_and_the_mails_wait(person, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_USE_TLS = "127.0.0.1", 1, False
    with pytest.raises(CommandError) as told:
        run()
    assert len(str(told.value).splitlines()) == 1
    assert (state(), Mail.objects.get().tries) == (MailState.WAITING, 0)


def test_without_a_server_it_says_so_and_reminders_still_work(person, settings):
    settings.EMAIL_BACKEND = mailing.NONE
    with pytest.raises(CommandError) as told:
        run()
    assert "Chưa đặt máy chủ thư" in str(told.value)
    assert world.remind()[0].is_open


def test_a_locked_account_gets_nothing(person, guard):
    actions.queue_mail(mailing.EVERYWHERE, by=mailing.JOB, people=[person], day=MONDAY)
    with guard.tampering():
        type(person).objects.filter(pk=person.pk).update(is_active=False)
    run()
    assert outbox.outbox == []
