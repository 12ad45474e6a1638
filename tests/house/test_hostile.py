"""Hostile input at every door: a sentence, never a 500, and nothing half-written."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.house.test_walk import VISITS
from tests.house.walk import Visit
from thonmoi.audit import chain
from thonmoi.audit.models import ChainHead, Event

HOSTILE: tuple[Any, ...] = (
    "<script>alert(1)</script>",
    "' OR 1=1 --",
    "\x01\ufffe\u202eđ",
    "9" * 400,
    "-1",
    "../../etc/passwd",
)
ASKED = ("q", "page", "kind", "unit", "cell", "before", "action", "group", "year", "edition", "tab")
FILES = (
    b"",
    b"PK\x03\x04broken",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"%PDF-1.4\n%%EOF",
    b"\xff" * 64,
)


def spoiled(data: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The data of a deed with one field after the other spoiled, and with all of them gone."""
    for i, name in enumerate(data):
        for k in range(3):
            yield {**data, name: HOSTILE[(i + k * 2) % len(HOSTILE)]}
    for content in FILES:
        yield {**data, "file": SimpleUploadedFile("a.docx", content)}
    yield {}


def test_every_field_is_spoiled():
    found = list(spoiled({"a": 1, "b": 2}))
    assert {} in found
    assert {one.get("a") for one in found} > {1, HOSTILE[0], HOSTILE[2]}


@pytest.mark.fuzz
@pytest.mark.parametrize("visit", VISITS, ids=lambda v: f"{v.method}-{v.name}")
def test_no_input_makes_a_500(as_, visit: Visit):
    client = as_(visit.right)
    client.raise_request_exception = False
    address, data = visit.address()
    if visit.method == "get":
        tries = [{name: value for name in ASKED} for value in HOSTILE]
    else:
        tries = list(spoiled(dict(data)))
    for one in tries:
        before = Event.objects.count()
        response = getattr(client, visit.method)(address, one)
        assert response.status_code < 500, (address, one)
        if response.status_code >= 400:
            assert Event.objects.count() == before, (address, one)
    head = ChainHead.objects.get(pk=1)
    assert list(chain.breaks(Event.objects.order_by("seq").iterator(), head)) == []
