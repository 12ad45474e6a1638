"""A served program, visited over the network as a browser does."""

import re
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPResponse
from http.cookiejar import CookieJar
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import HTTPCookieProcessor, build_opener

from thonmoi.ops.tests.conftest import Machine


@contextmanager
def served(machine: Machine, *arguments: str, port: int) -> Iterator[subprocess.Popen[str]]:
    """The program serving on a port, from its first answer on; stopped by signal at the end."""
    process = subprocess.Popen(
        machine.line(*arguments, "--port", str(port)),
        env=machine.environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        _wait(process, port)
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=30)


def _wait(process: subprocess.Popen[str], port: int) -> None:
    for _round in range(300):
        assert process.poll() is None, process.stdout and process.stdout.read()
        try:
            build_opener().open(f"http://127.0.0.1:{port}/sign-in/", timeout=5).close()
            return
        except URLError:
            time.sleep(0.1)
    raise AssertionError("the server never answered")


def signed_in(port: int, username: str, password: str) -> HTTPResponse:
    """Sign in by the form and return the page that follows."""
    browser = build_opener(HTTPCookieProcessor(CookieJar()))
    address = f"http://127.0.0.1:{port}/sign-in/"
    form = browser.open(address, timeout=10).read().decode()
    token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', form)
    assert token
    fields = {"csrfmiddlewaretoken": token[1], "username": username, "password": password}
    return browser.open(address, urlencode(fields).encode(), timeout=10)
