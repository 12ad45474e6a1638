"""The shell: nav by permission, strict headers, language, weight."""

import gzip
import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.template import Context, Template
from django.test import Client, RequestFactory, override_settings

from thonmoi.kernel.access import Actor, ActorKind, Grant
from thonmoi.kernel.permissions import Permission
from thonmoi.ui import nav, sheet
from thonmoi.ui.context import Shell

READER = Actor(
    ActorKind.STAFF, 1, "Văn phòng", (Grant("vn/70/", frozenset({Permission.WORK_READ})),)
)


@pytest.fixture
def items(monkeypatch):
    """An empty registry with three items at addresses that exist."""
    monkeypatch.setattr(nav, "_items", {})
    nav.register(nav.NavItem("Second", "ui-components", "docs", order=20, count=lambda actor: 3))
    nav.register(
        nav.NavItem("Log", "language", "lock", "settings", permission=Permission.AUDIT_READ)
    )


def test_a_link_shows_only_to_those_who_may_open_it(items):
    assert [link.label for link in nav.links("", READER, "/")] == ["Second"]
    assert nav.links("settings", READER, "/") == []
    assert nav.links("", Actor.PUBLIC, "/") == []


def test_the_longest_address_is_current(items):
    assert not nav.links("", READER, "/ui/language/")[0].is_current
    assert nav.links("", READER, "/ui/other/")[0].is_current


def test_the_bottom_bar_is_filled_from_later_groups(items):
    nav.register(nav.NavItem("Documents", "ui-components", "docs", "results"))
    request = RequestFactory().get("/")
    request.actor = READER
    shell = Shell(request)
    assert shell.nav[0].links == []
    assert [link.label for link in shell.fill] == ["Documents"]


def test_counts_are_asked_only_when_shown(items):
    asked = []
    nav.register(nav.NavItem("Counted", "style-other", "docs", count=asked.append))
    request = RequestFactory().get("/")
    request.actor = READER
    Shell(request)
    assert asked == []


def test_state_lines_are_for_those_inside():
    request = RequestFactory().get("/")
    request.actor = Actor.PUBLIC
    assert Shell(request).state_lines == []


def test_headers_are_strict():
    response = Client().get("/ui/")
    policy = response["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "same-origin"


def test_the_page_holds_nothing_inline():
    page = Client().get("/ui/").content.decode()
    assert not re.search(r"<script(?![^>]*\bsrc=)", page)
    assert "<style" not in page
    assert not re.search(r"\s(style|on\w+)=", page)


def test_a_work_page_is_light():
    """Everything a browser fetches for /ui/, as it comes over the wire."""
    page = Client().get("/ui/").content
    names = set(re.findall(r'/static/([^"#]+?\.(?:js|svg))', page.decode()))
    parts = [page, *(Path(finders.find(name)).read_bytes() for name in names)]
    packed = sum(len(gzip.compress(part)) for part in parts)
    assert packed + len(sheet.current().compressed) < 100_000


def test_the_sheet_is_whole_and_kept_for_ever():
    digest = sheet.current().digest
    response = Client().get(f"/ui/thonmoi-{digest}.css", headers={"accept-encoding": "gzip"})
    text = gzip.decompress(response.content).decode()
    assert "@import" not in text
    assert text.startswith("@layer reset, tokens, base, layout, components, pages")
    assert text.count("{") == text.count("}")
    assert "immutable" in response["Cache-Control"]
    assert "immutable" not in Client().get("/ui/thonmoi-old.css")["Cache-Control"]


def test_no_colour_outside_the_tokens():
    """Hex values belong to tokens.css; paper is always white and black."""
    for path in sheet.ROOT.rglob("*.css"):
        if path.name in {"tokens.css", "print.css", "a4.css", "queue.css"}:
            continue
        assert not re.search(r"#[0-9a-f]{3,8}\b", path.read_text()), path.name


def test_vietnamese_until_english_is_chosen():
    browser = Client()
    page = browser.get("/ui/", headers={"accept-language": "en"}).content.decode()
    assert '<html lang="vi"' in page
    assert "Thành phần" in page
    browser.post("/ui/language/", {"language": "en", "next": "/ui/"})
    page = browser.get("/ui/").content.decode()
    assert '<html lang="en"' in page
    assert "Components" in page


@override_settings(TRIAL=False)
def test_components_are_closed_in_an_installation():
    assert Client().get("/ui/").status_code == 302


def test_can_asks_the_actor():
    request = RequestFactory().get("/")
    request.actor = READER
    source = '{% can "work.read" thing as ok %}{{ ok }} {% can "audit.read" thing as no %}{{ no }}'
    context = Context({"request": request, "thing": "vn/70/694/"})
    assert Template(source).render(context) == "True False"
