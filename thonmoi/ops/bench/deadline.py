"""The last hour before a deadline: 3,321 communes enter 57 values each, open, send, approve.

One commune of the trial does it through the pages, in a transaction that is taken back; the
processor's time of a request, the whole way from the session to the answer, times the communes
is held against two cores for an hour (decision 33: less than 25 %). `one by one` saves each value
as it is left, as the script does; `at once` saves the sheet with one button, as without it.
`nothing kept` forgets before each save what the process keeps, which is how the first save of a
commune is after a start: a process keeps answers for all of them (ADR 0006). Each browser is the
test's own, in the same process; what the web server adds around the program, and what disks do,
is not in it.
"""

import re
import time
from collections.abc import Callable
from functools import partial
from statistics import median
from typing import Any

from django.conf import settings
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from thonmoi.accounts import queries as accounts
from thonmoi.audit import kept
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict

COMMUNES, VALUES = 3_321, 57
CAPACITY_S = 2 * 3600.0
INPUT = re.compile(r'<input class="input" id="v-(\d+)"')
HTMX = {"HX-Request": "true"}
Row = dict[str, Any]


def run() -> list[Row]:
    """Rows: what, how often a commune does it, ms of processor each, seconds for all, share in %.

    Raises Conflict where there is no trial to measure with.
    """
    officer, chair = _browser("commune-editor"), _browser("commune-lead")
    sheet = officer.get(reverse("own-entry"), follow=True).redirect_chain[-1][0]
    with transaction.atomic():
        opened = _timed(lambda: officer.get(sheet), 5)
        cold = _one_by_one(officer, sheet, kept.forget)
        saved = _one_by_one(officer, sheet, lambda: None)
        whole = _at_once(officer, sheet)
        sent = _timed(lambda: officer.post(f"{sheet}submission/"), 1)
        pk = int(re.findall(r"/submissions/(\d+)/", officer.get(sheet).content.decode())[0])
        seen = chair.get(reverse("submission", args=[pk])).content.decode()
        given = {"version": re.findall(r'name="version" value="(\d+)"', seen)[0]}
        approved = _timed(lambda: chair.post(reverse("submission-approve", args=[pk]), given), 1)
        transaction.set_rollback(True)
    rest = [("open", 1, opened), ("send", 1, sent), ("approve", 1, approved)]
    steps = [("save one value", VALUES, saved), ("the same, nothing kept", VALUES, cold)]
    return [
        *(_row(*one) for one in [*steps, ("save all", 1, whole), *rest]),
        _sum("one by one", [("", VALUES, saved), *rest]),
        _sum("one by one, nothing kept", [("", VALUES, cold), *rest]),
        _sum("at once", [("", 1, whole), *rest]),
    ]


def _browser(role: str) -> Client:
    """Somebody of the first commune of the trial that has both an officer and a chair."""
    people = [
        (membership.unit.path, account)
        for account in accounts.trial_accounts(Actor.PUBLIC)
        for membership in account.memberships.all()
        if membership.role == role
    ]
    if not people:
        raise Conflict("bench.no-trial", _("There is no trial to measure: start make run once."))
    browser = Client(headers={"host": "127.0.0.1"}, raise_request_exception=True)
    browser.force_login(min(people, key=lambda one: one[0])[1],
                        backend=settings.AUTHENTICATION_BACKENDS[-1])  # fmt: skip
    return browser


def _timed(ask: Callable[[], Any], times: int) -> float:
    """The median of the processor's milliseconds of an answer that must be well."""
    found = []
    for _round in range(times):
        start = time.process_time()
        answer = ask()
        found.append((time.process_time() - start) * 1000)
        assert answer.status_code in (200, 302), answer.status_code
    return median(found)


def _one_by_one(officer: Client, sheet: str, before: Callable[[], None]) -> float:
    """The median of saving each value as the script does, with what is done before each."""
    page, found = officer.get(sheet).content.decode(), []
    for key in INPUT.findall(page)[:VALUES]:
        version = re.findall(rf'name="n-{key}" value="(\d+)"', page)[0]
        data = {"typed": str(5 + int(version)), "version": version}
        address = f"{sheet}cells/{key}/value/"
        before()
        found.append(_timed(partial(officer.post, address, data, headers=HTMX), 1))
    return median(found)


def _at_once(officer: Client, sheet: str) -> float:
    page = officer.get(sheet).content.decode()
    keys = INPUT.findall(page)[:VALUES]
    data = {"save": ""}
    for key in keys:
        version = re.findall(rf'name="n-{key}" value="(\d+)"', page)[0]
        data |= {f"v-{key}": "7", f"n-{key}": version}
    return _timed(lambda: officer.post(sheet, data), 1) * VALUES / len(keys)


def _row(what: str, each: int, ms: float) -> Row:
    seconds = ms * each * COMMUNES / 1000
    share = round(seconds * 100 / CAPACITY_S, 1)
    return {"what": what, "a_commune": each, "ms": round(ms, 1), "seconds": round(seconds),
            "share": share}  # fmt: skip


def _sum(what: str, parts: list[tuple[str, int, float]]) -> Row:
    ms = sum(each * one for _what, each, one in parts)
    return _row(f"the hour, {what}", 1, ms)
