"""Pages and files of capital over 100,000 works and 1,000,000 vouchers of one province.

A database of its own is made beside the one that is configured (on SQLite a file in a temporary
folder) and removed afterwards: SQLite and PostgreSQL are measured alike. Before every request a
voucher is recorded in the district, so that all that rests on money is asked anew; `cold_ms` is
the median in a process that has kept nothing yet. `cpu_ms` is what this process worked, which a
busy machine does not lengthen, `db_ms` what the process of PostgreSQL that answers it worked
(its helpers left out); `rss_mb` is by how much the process grew at its highest while a file was
streamed.

    python tests/postgres.py -- env THONMOI_TRIAL=1 python manage.py bench capital

measures PostgreSQL in a cluster of its own: some six minutes, four on SQLite.
"""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from thonmoi.accounts import queries as accounts
from thonmoi.audit import kept
from thonmoi.funding import queries as funding
from thonmoi.funding.actions import record_payment, simulate_capital
from thonmoi.funding.rules import Nature, PayKind
from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor, Place, importer
from thonmoi.kernel.permissions import Permission
from thonmoi.ops import setup, trial
from thonmoi.units import queries as units
from thonmoi.units.actions import register_unit
from thonmoi.units.rules import Level

WORKS, VOUCHERS, TIMES, COLD = 100_000, 1_000_000, 40, 10
DISTRICTS, COMMUNES = 10, 13
"""Made up beside the thirteen communes of the trial's own district."""
PEOPLE = ("phong-tckh", "vpdp-tinh")
"""Finance of the district, the office of the province."""
PAGES = (
    "/capital/",
    "/capital/?by=place",
    "/capital/?by=content",
    "/capital/?by=work",
    "/capital/?year=",
    "/capital/?year=&by=work",
    "/capital/allotments/",
    "/capital/checks/",
    "/works/",
    "/works/board/",
)
Times = tuple[float, float, float]
"""Milliseconds by the clock, of this process, and of the server's process that answers it."""
FILES = (
    "/capital/file/?year=",
    "/capital/allotments/file/?year=",
    "/capital/vouchers/file/?year=",
    "/capital/vouchers/file/?year=&nature=recurrent",
)


def run() -> list[dict[str, Any]]:
    """Rows: page, who opened it, queries, p50 and p95 in ms, kB, growth of memory in MB."""
    by = importer("thonmoi bench", path="", permissions=frozenset(Permission))
    with _database():
        setup.prepare()
        setup.load(trial.PACKS, by=by)
        fill(by.simulated(), WORKS, VOUCHERS)
        return measured(by.simulated())


def fill(by: Actor, works: int, vouchers: int) -> None:
    """Ten more districts in the province of the trial, works and money in all its communes."""
    province = units.unit(by, "70")
    for number in range(1, DISTRICTS + 1):
        code = f"9{number:02}"
        names = {"code": code, "level": Level.DISTRICT, "kind": "huyện", "name": f"Số {number}"}
        district = register_unit(province, by=by, **names, source="bench")
        for n in range(1, COMMUNES + 1):
            names = {"code": f"{code}{n:02}", "level": Level.COMMUNE, "kind": "xã"}
            register_unit(district, by=by, **names, name=f"Số {number}.{n}", source="bench")
    place, communes = Place(province.path), units.units(by, within="vn/70/", level=Level.COMMUNE)
    simulate_capital(place, by=by, communes=communes, works=works, vouchers=vouchers)


def measured(by: Actor) -> list[dict[str, Any]]:
    """What each page and file takes in the database there is; `by` records the vouchers."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # a server counts its rows in time, and plans by them
    people = {one.username: one for one in accounts.trial_accounts(Actor.PUBLIC)}
    rows, pay = [], _paying(by)
    for name in PEOPLE:
        browser = Client(headers={"host": "127.0.0.1"})
        browser.force_login(people[name], backend=settings.AUTHENTICATION_BACKENDS[-1])
        rows += [_page(browser, name, address, pay) for address in PAGES]
        rows += [_file(browser, name, address) for address in FILES]
    return rows


def _page(browser: Client, name: str, address: str, pay: Callable[[], None]) -> dict[str, Any]:
    pay()
    with CaptureQueriesContext(connection) as captured:
        size = len(browser.get(address).content)
    queries = len(captured)  # the next request empties the log
    found = [_timed(browser, address, pay) for _round in range(TIMES)]
    cold = [_timed(browser, address, kept.forget) for _round in range(COLD)]
    return _row(address, name, queries, found, size, 0) | {"cold_ms": _p50(cold)}


def _paying(by: Actor) -> Callable[[], None]:
    """Records one more voucher of this year's investment in the district of the trial."""
    rows = (funding.allotment_row(by, pk) for pk in count(1))
    found = next(
        row
        for row in rows
        if row.unit_path.startswith("vn/70/694/")
        and (row.year, row.nature) == (clock.today().year, Nature.INVESTMENT)
    )

    def pay() -> None:
        row = funding.allotment_row(by, found.pk)
        facts = {"kind": PayKind.PAYMENT, "on": clock.today(), "voucher": f"bench {row.version}"}
        record_payment(row, by=by, version=row.version, amount=1, **facts)

    return pay


def _timed(browser: Client, address: str, before: Callable[[], None]) -> Times:
    before()
    start = _spent()
    browser.get(address).getvalue()
    return _since(start)


def _spent() -> Times:
    return time.perf_counter() * 1000, time.process_time() * 1000, _served()


def _since(start: Times) -> Times:
    whole, own, served = (now - then for now, then in zip(_spent(), start, strict=True))
    return whole, own, served


def _served() -> float:
    """What the server's process worked, in ms; 0 where it is this one or on another machine."""
    if connection.vendor != "postgresql" or connection.connection is None:
        return 0.0
    spent = Path(f"/proc/{connection.connection.info.backend_pid}/schedstat")
    return int(spent.read_text().split()[0]) / 1e6 if spent.exists() else 0.0


def _file(browser: Client, name: str, address: str) -> dict[str, Any]:
    kept.forget()
    before, size = _memory(), 0
    highest, start = before, _spent()
    for piece in browser.get(address):
        size += len(piece)
        highest = max(highest, _memory())
    taken = [_since(start)]
    return _row(address, name, 0, taken, size, highest - before) | {"cold_ms": _p50(taken)}


def _row(
    address: str, name: str, queries: int, found: list[Times], size: int, grown: int
) -> dict[str, Any]:
    times = [whole for whole, _own, _served in found]
    return {
        "page": address,
        "by": name,
        "queries": queries,
        "p50_ms": _p50(found),
        "p95_ms": round(quantiles(times, n=20)[-1] if len(times) > 1 else times[0], 1),
        "cpu_ms": round(median(own for _whole, own, _served in found), 1),
        "db_ms": round(median(served for _whole, _own, served in found), 1),
        "kB": round(size / 1000, 1),
        "rss_mb": round(grown / 1e6, 1),
    }


def _p50(found: list[Times]) -> float:
    return round(median(whole for whole, _own, _served in found), 1)


def _memory() -> int:
    """Bytes that the process holds now; nothing where the machine does not say it."""
    pages = Path("/proc/self/statm")
    return int(pages.read_text().split()[1]) * os.sysconf("SC_PAGESIZE") if pages.exists() else 0


@contextmanager
def _database() -> Iterator[None]:
    """An empty database with the tables of the program, for as long as the bench runs."""
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        if connection.vendor == "sqlite":
            connection.settings_dict["TEST"]["NAME"] = str(Path(folder) / "bench.sqlite3")
        usual = connection.settings_dict["NAME"]
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        try:
            yield
        finally:
            connection.creation.destroy_test_db(usual, verbosity=0)
