"""Server time and queries of every page that the ready sign-ins reach, against the sign-in page.

Pages are found as a person finds them: by the links of the pages before. One
example stands for each name of an address. Nothing that is read here is kept.
"""

import re
import time
from collections.abc import Iterator
from statistics import median, quantiles
from typing import Any

from django.conf import settings
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import Resolver404, resolve, reverse
from django.utils.translation import gettext_lazy as _

from thonmoi.accounts import queries as accounts
from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict

TIMES = 30
LINK = re.compile(r'href="(/[^"#]*)"')
REFERENCE = "sign-in"


def run() -> list[dict[str, Any]]:
    """One row for each page: its name, who opened it, queries, p50 and p95 in ms, kB, ratio.

    Raises Conflict where there are no ready sign-ins to measure with.
    """
    people = _one_of_each_role()
    if not people:
        raise Conflict("bench.no-trial", _("There is no trial to measure: start make run once."))
    found: dict[str, tuple[str, str, Client]] = {}
    with transaction.atomic():
        visitor = _browser()
        found[REFERENCE] = ("", reverse(REFERENCE), visitor)
        for account in people:
            browser = _browser()
            browser.force_login(account, backend=settings.AUTHENTICATION_BACKENDS[-1])
            for name, address in _pages(browser):
                found.setdefault(name, (account.username, address, browser))
        rows = [_measure(name, *page) for name, page in found.items()]
        transaction.set_rollback(True)
    for row in rows:
        row["ratio"] = round(row["p50_ms"] / rows[0]["p50_ms"], 2)
    return rows


def _one_of_each_role() -> list[Any]:
    chosen: dict[str, Any] = {}
    for account in accounts.trial_accounts(Actor.PUBLIC):
        for membership in account.memberships.all():
            chosen.setdefault(membership.role, account)
    return list(chosen.values())


def _browser() -> Client:
    return Client(headers={"host": "127.0.0.1"}, raise_request_exception=True)


def _pages(browser: Client) -> Iterator[tuple[str, str]]:
    seen: set[str] = set()
    waiting = ["/"]
    while waiting:
        address = waiting.pop(0)
        name = _name(address)
        if not name or name in seen:
            continue
        seen.add(name)
        answer = browser.get(address)
        if answer.status_code in (301, 302):
            waiting.append(answer["Location"])
        elif answer.status_code == 200 and answer["Content-Type"].startswith("text/html"):
            yield name, address
            waiting.extend(LINK.findall(answer.content.decode()))


def _name(address: str) -> str:
    try:
        return resolve(address.partition("?")[0]).url_name or ""
    except Resolver404:
        return ""


def _measure(name: str, username: str, address: str, browser: Client) -> dict[str, Any]:
    with CaptureQueriesContext(connection) as captured:
        size = len(browser.get(address).content)
    queries = len(captured)  # the next request empties the log
    times = []
    for _round in range(TIMES):
        start = time.perf_counter()
        browser.get(address)
        times.append((time.perf_counter() - start) * 1000)
    return {
        "page": name,
        "by": username or "–",
        "queries": queries,
        "p50_ms": round(median(times), 2),
        "p95_ms": round(quantiles(times, n=20)[-1], 2),
        "kB": round(size / 1000, 1),
    }
