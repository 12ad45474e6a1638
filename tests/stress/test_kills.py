"""kill -9 of the served program during saves: no acknowledged value is lost, nothing is half.

`STRESS_KILLS=100 make stress` kills a hundred times.
"""

import http.client
import os
import random
import re
import signal
import sqlite3
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar

import pytest

from tests.e2e import site
from thonmoi.config.settings import BASE_DIR

KILLS = int(os.environ.get("STRESS_KILLS", "6"))
SHEET = "/entry/25342/2025-H1/"
ROWS = 6
LOST = (OSError, http.client.HTTPException, TimeoutError)
pytestmark = pytest.mark.stress


class Officer:
    """Signs in and types, as a browser does; `kept` is what the program acknowledged."""

    def __init__(self, address):
        self.address, self.jar = address, CookieJar()
        self.web = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))
        self.kept, self.tried = {}, {}
        page = self.get("/sign-in/")
        self.post("/sign-in/", username="can-bo-tan-loi", password="thon-moi-2025", page=page)
        self.sheet = self.get(SHEET)
        self.rows = re.findall(r'<input class="input" id="v-(\d+)"', self.sheet)[:ROWS]
        self.versions = dict.fromkeys(self.rows, 0)

    def get(self, path):
        with self.web.open(self.address + path, timeout=20) as answer:
            return answer.read().decode()

    def post(self, path, page=None, **data):
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page or self.sheet)[1]
        body = urllib.parse.urlencode({**data, "csrfmiddlewaretoken": token}).encode()
        heads = {"Referer": self.address + path, "HX-Request": "true"} if page is None else {}
        request = urllib.request.Request(self.address + path, body, headers=heads)
        with self.web.open(request, timeout=20) as answer:
            return answer.read().decode()

    def type(self, number):
        """The next value of the next cell; a clash means that a lost answer had been kept."""
        row = self.rows[number % len(self.rows)]
        self.tried.setdefault(row, set()).add(str(number))
        try:
            said = self.post(
                f"{SHEET}cells/{row}/value/", typed=str(number), version=self.versions[row]
            )
            self.kept[row] = str(number)
        except urllib.error.HTTPError as clash:
            assert clash.code == 409, clash.code
            said = clash.read().decode()
        self.versions[row] = re.search(rf'name="n-{row}" value="(\d+)"', said)[1]


def serve(folder, port):
    command = [sys.executable, "manage.py", "serve", "--host", "127.0.0.1", "--port", str(port)]
    log = (folder / "server.log").open("a")
    server = subprocess.Popen(
        command,
        cwd=BASE_DIR,
        env=site.environment(folder),
        stdout=log,
        stderr=log,
        start_new_session=True,
    )
    site._wait(port, server, folder)
    return server


def held(folder):
    """What the cells hold, and the half-written: readings or submissions without their event."""
    base = sqlite3.connect(folder / "thonmoi.sqlite3")
    rows = dict(base.execute("SELECT indicator_id, typed FROM monitoring_cell"))
    events, head = base.execute(
        "SELECT (SELECT count(*) FROM audit_event), (SELECT seq FROM audit_chainhead)"
    ).fetchone()
    (saves,) = base.execute(
        "SELECT count(*) FROM audit_event WHERE action = 'cell.save'"
    ).fetchone()
    (versions,) = base.execute("SELECT coalesce(sum(version), 0) FROM monitoring_cell").fetchone()
    base.close()
    assert events == head
    assert saves == versions, "a value without its event, or an event without its value"
    return {str(row): typed for row, typed in rows.items()}


def test_no_acknowledged_value_is_lost_by_a_kill(tmp_path):
    folder = tmp_path / "var"
    site.prepare(folder, "plan")
    port, chance, number = site._free_port(), random.Random(7), 0
    server = serve(folder, port)
    officer = Officer(f"http://127.0.0.1:{port}")
    for _kill in range(KILLS):
        killer = threading.Timer(chance.uniform(0.05, 1.2), os.killpg, (server.pid, signal.SIGKILL))
        killer.start()
        try:
            while True:
                number += 1
                officer.type(number)
        except LOST:
            pass
        killer.join()
        server.wait(timeout=20)
        now = held(folder)
        for row, value in officer.kept.items():
            later = {n for n in officer.tried[row] if int(n) > int(value)}
            assert now[row] == value or now[row] in later, (row, value, now[row])
        server = serve(folder, port)
        time.sleep(0.1)
    os.killpg(server.pid, signal.SIGKILL)
    server.wait(timeout=20)
    assert number > KILLS
    assert officer.kept
