"""Answers with household codes, and wrong codes: the writes of this room outside the deeds.

Decision 22: an answer waits under a random key without code, hour or event. A deed would leave
an event of each answer with its hour; so the guard names this file beside sign-in, and ADR 0015
says how each write is done.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta

from django.db import connection, transaction
from django.db.models import Case, F, Value, When
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel import clock
from thonmoi.kernel.errors import Conflict, NotFound
from thonmoi.surveys import rules
from thonmoi.surveys.actions.gathering import gather
from thonmoi.surveys.models import Code, Hamlet, Miss, Survey, Waiting


def answer(code: str, answers: Sequence[int | None]) -> None:
    """Take the answers of a household: its code turns used, the answers wait.

    Raises NotFound for a code that was never made, Conflict for one that is used, and where the
    survey takes no answers.
    """
    digest = Code.digest_of(code)
    with _without_trace():
        row = Code.objects.select_related("hamlet").filter(pk=digest).first()
        if row is None:
            raise NotFound("code.unknown", _("This code is not known. Look at the sheet again."))
        survey = _open(row.hamlet.survey_id)
        _require_unused(digest)
        _turn_used(digest, row.hamlet)
        _put(survey, row.hamlet, answers)


def answer_openly(survey_pk: int, answers: Sequence[int | None]) -> None:
    """Take the answers of a visitor to an open survey. Raises Conflict where it takes none."""
    with _without_trace():
        _put(_open(survey_pk), None, answers)


def missed(address: str) -> None:
    """Count a wrong code of an address."""
    place, now = Miss.place_of(address), clock.now()
    with transaction.atomic():
        Miss.objects.filter(since__lt=now - timedelta(minutes=rules.MINUTES)).delete()
        made = {"since": now, "count": 1}
        _row, is_new = Miss.objects.get_or_create(place=place, defaults=made)
        if not is_new:
            Miss.objects.filter(place=place).update(count=F("count") + 1)


@contextmanager
def _without_trace() -> Iterator[None]:
    """A transaction; SQLite overwrites what it deletes, so that no old row stays in the file."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete = ON")
    with transaction.atomic():
        yield


def _open(survey_pk: int) -> Survey:
    """The survey, locked: answers of one survey wait for each other."""
    survey = Survey.objects.select_for_update().get(pk=survey_pk)
    if not rules.takes_answers(survey.state, survey.closes_on, clock.today()):
        raise Conflict("survey.over", _("This survey takes no answers now."))
    return survey


def _require_unused(digest: str) -> None:
    """Whether the code is still good, read behind the lock: who waited for it finds it used."""
    row = Code.objects.filter(pk=digest).first()
    if row is None:  # the Front made new codes meanwhile
        raise NotFound("code.unknown", _("This code is not known. Look at the sheet again."))
    if row.is_used:
        raise Conflict("code.used", _("This code was used. Each code answers once."))


def _turn_used(digest: str, hamlet: Hamlet) -> None:
    """Turn one code used by writing all of the hamlet: no version of a row tells which was last."""
    one = When(pk=digest, then=Value(True))
    Code.objects.filter(hamlet=hamlet).update(is_used=Case(one, default=F("is_used")))


def _put(survey: Survey, hamlet: Hamlet | None, answers: Sequence[int | None]) -> None:
    """Rewrite what waits there, in random order under new keys, with the new answers among it."""
    there = Waiting.objects.filter(survey=survey, hamlet=hamlet)
    rows = rules.shuffled([*there.values_list("answers", flat=True), rules.packed(answers)])
    there.delete()
    Waiting.objects.bulk_create(
        [Waiting(key=rules.random_key(), survey=survey, hamlet=hamlet, answers=one) for one in rows]
    )
    if len(rows) >= survey.batch:
        gather(survey, hamlet)
