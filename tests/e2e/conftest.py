"""Browser journeys: the program as served, Chromium, axe, pictures that are kept.

    pytestmark = pytest.mark.e2e
    PLAN = True                       # the world of `make run`; without it no plan is loaded

    def test_the_office_registers(visit, shot, axe):
        page = visit("vpdp", "/documents/")                  # signed in; `phone=True`, `dark=True`
        …
        shot(page, "van-ban")                                # docs/user/pictures/van-ban.png
        axe(page)

Each module has a fresh world. A page that logs an error, breaks the content
policy or asks anything outside this machine fails its test.
"""

import functools
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, Route, expect, sync_playwright

from tests.e2e import site as sites
from tests.e2e.pictures import with_palette
from thonmoi.config.settings import BASE_DIR

PICTURES = BASE_DIR / "docs" / "user" / "pictures"
ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip
DESK, PHONE = {"width": 1360, "height": 900}, {"width": 390, "height": 844}
HIGH = 1200
"""The height of a picture, at most."""
PASSWORD = "thon-moi-2025"
expect.set_options(timeout=30_000)  # two browsers and two servers share the machine
GRAVE = ("serious", "critical")
LEADING = ("click", "press", "check", "select_option")
"""Deeds of a hand that may lead to another page."""


def _loaded(deed):
    """The same deed, ended when the page it leads to has loaded; alone, at its first byte."""

    @functools.wraps(deed)
    def go(self, *args, **options):
        done = deed(self, *args, **options)
        (self if isinstance(self, Page) else self.page).wait_for_load_state()
        return done

    return go


for kind in (Page, Locator):
    for name in LEADING:
        setattr(kind, name, _loaded(getattr(kind, name)))


@pytest.fixture(autouse=True)
def _database():
    """No test database: the server has its own."""


@pytest.fixture(autouse=True)
def guard():
    """Nothing to watch in this process."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        found = shutil.which("chromium") or shutil.which("chromium-browser")
        started = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield started
        started.close()


@pytest.fixture(scope="session")
def worlds(tmp_path_factory) -> Callable[[str], Path]:
    """`worlds("plan")`: the folder of a prepared world, made once."""
    made: dict[str, Path] = {}

    def world(word: str) -> Path:
        if word not in made:
            made[word] = tmp_path_factory.mktemp("world") / "var"
            sites.prepare(made[word], word)
        return made[word]

    return world


@pytest.fixture(scope="module")
def site(request, worlds, tmp_path_factory) -> Iterator[str]:
    """The address of a fresh world, for this module alone."""
    word = "plan" if getattr(request.module, "PLAN", False) else ""
    with sites.served(worlds(word), tmp_path_factory.mktemp("served") / "var") as address:
        yield address


@pytest.fixture
def visit(browser, site) -> Iterator[Callable[..., Page]]:
    """`visit("vpdp", "/documents/")`: a page in a browser of one's own; "" is a visitor."""
    contexts, faults = [], []

    def go(username: str, path: str = "/", *, phone: bool = False, dark: bool = False) -> Page:
        context = browser.new_context(
            base_url=site,
            locale="vi-VN",
            timezone_id="Asia/Ho_Chi_Minh",
            viewport=PHONE if phone else DESK,
            has_touch=phone,
            color_scheme="dark" if dark else "light",
        )
        contexts.append(context)
        context.route(lambda url: not url.startswith((site, "data:")), _refuse(faults))
        page = context.new_page()
        page.set_default_timeout(30_000)
        page.on("pageerror", lambda error: faults.append(f"error: {error}"))
        page.on("console", lambda said: said.type == "error" and _note(faults, said.text))
        if username:
            page.goto("/sign-in/")
            page.fill("#id_username", username)
            page.fill("#id_password", PASSWORD)
            page.press("#id_password", "Enter")
            page.wait_for_url(lambda url: "/sign-in/" not in url)
        page.goto(path)
        return page

    yield go
    for context in contexts:
        context.close()
    assert faults == []


def _refuse(faults: list[str]) -> Callable[[Route], None]:
    def refuse(route: Route) -> None:
        faults.append(f"asked outside: {route.request.url}")
        route.abort()

    return refuse


def _note(faults: list[str], text: str) -> None:
    """A refusal (4xx) that a journey provokes is no fault of the page."""
    if "status of 4" not in text and "ERR_INTERNET_DISCONNECTED" not in text:
        faults.append(f"console: {text}")


@pytest.fixture
def shot(browser) -> Callable[[Page, str], Path]:
    """`shot(page, "van-ban")` keeps a picture: in the user's guide with THONMOI_PICTURES=1.

    The head of the page, as high as a guide can show; `full=False` gives what the screen holds.
    """

    def take(page: Page, name: str, *, full: bool = True) -> Path:
        kept = os.environ.get("THONMOI_PICTURES") == "1"
        folder = PICTURES if kept else BASE_DIR / "var" / "pictures"
        folder.mkdir(parents=True, exist_ok=True)
        screen = page.viewport_size or DESK
        long = page.evaluate("document.querySelector('main').getBoundingClientRect().bottom")
        high = min(max(int(long) + 24, 420), HIGH) if full else screen["height"]
        taken = page.screenshot(
            full_page=full,
            clip={"x": 0, "y": 0, "width": screen["width"], "height": high},
            animations="disabled",
        )
        path = folder / f"{name}.png"
        path.write_bytes(with_palette(browser, taken) if kept else taken)
        return path

    return take


@pytest.fixture
def axe() -> Callable[[Page], None]:
    """`axe(page)` fails on a serious or critical fault of accessibility."""

    def look(page: Page) -> None:
        found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
        grave = [
            f"{one['id']}: {node['html'][:160]}"
            for one in found
            if one["impact"] in GRAVE
            for node in one["nodes"]
        ]
        assert grave == []

    return look
