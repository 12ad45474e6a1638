"""Public pages under load: how many requests a second a real server answers without an error.

The server is started on loopback for the data of this machine and stopped again; a bounded
number of requests goes to the pages that visitors open most, by several connections at once.
"""

import http.client
import os
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from statistics import median, quantiles
from typing import Any

from django.conf import settings

from thonmoi.kernel.access import Actor
from thonmoi.ops.bench.spent import spent
from thonmoi.units import queries as units
from thonmoi.units.rules import Level

CONNECTIONS, EACH = 8, 250
WAIT = 40


def run() -> list[dict[str, Any]]:
    """One row for each page, and one for all at once: a second, p50 and p95 in ms, errors, kB.

    `cpu_ms` is the processor time of the server for a request: what holds on a busy machine too.
    """
    pages = _pages()
    with _served() as (port, server):
        for page in pages:
            _ask(port, [page] * 3)
        rows = [_measure(port, server, page, [page]) for page in pages]
        return [*rows, _measure(port, server, "all", pages)]


def _pages() -> list[str]:
    found = [u for u in units.all_units(Actor.PUBLIC) if u.level == Level.COMMUNE and u.parent]
    counted = Counter(u.parent.code for u in found if u.parent)
    district = units.unit(Actor.PUBLIC, counted.most_common(1)[0][0])
    communes = units.communes(Actor.PUBLIC, within=district.path)[:3]
    codes = [district.code, *(one.code for one in communes)]
    return ["/public/", *(f"/public/{code}/" for code in codes), f"/public/{codes[-1]}/data.json"]


@contextmanager
def _served() -> Iterator[tuple[int, int]]:
    """A server of this installation: its port, its process."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = [sys.executable, "-m", "thonmoi", "serve", "--host", "127.0.0.1", "--port", str(port)]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    server = subprocess.Popen(command, cwd=settings.BASE_DIR, env=os.environ, **quiet)  # type: ignore[call-overload]  # noqa: S603
    try:
        for _one in range(WAIT * 10):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield port, server.pid
    finally:
        server.terminate()
        server.wait(timeout=WAIT)


def _ask(port: int, pages: list[str]) -> tuple[list[float], int, int]:
    """Times in ms, errors, bytes of requests one after the other on a connection."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=WAIT)
    times, errors, size = [], 0, 0
    for page in pages:
        start = time.perf_counter()
        connection.request("GET", page, headers={"Accept-Encoding": "identity"})
        answer = connection.getresponse()
        size = max(size, len(answer.read()))
        times.append((time.perf_counter() - start) * 1000)
        errors += answer.status != 200
    connection.close()
    return times, errors, size


def _measure(port: int, server: int, name: str, pages: list[str]) -> dict[str, Any]:
    wanted = [pages[i % len(pages)] for i in range(EACH)]
    before, start = spent(server), time.perf_counter()
    with ThreadPoolExecutor(CONNECTIONS) as pool:
        found = list(pool.map(lambda _one: _ask(port, wanted), range(CONNECTIONS)))
    seconds, after = time.perf_counter() - start, spent(server)
    times = sorted(t for each, _errors, _size in found for t in each)
    return {
        "page": name,
        "a_second": round(len(times) / seconds),
        "p50_ms": round(median(times), 1),
        "p95_ms": round(quantiles(times, n=20)[-1], 1),
        "cpu_ms": round((after - before) * 1000 / len(times), 2) if before and after else "",
        "errors": sum(errors for _times, errors, _size in found),
        "kB": round(max(size for _times, _errors, size in found) / 1000, 1),
    }
