"""Public pages: small, few questions, found by old and new names, open data as described."""

import io
import json

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver, reverse
from PIL import Image

from tests.house.test_walk import patterns
from thonmoi.audit import kept
from thonmoi.kernel.access import Actor
from thonmoi.library.files import pictures
from thonmoi.portal import document, queries, schema
from thonmoi.portal.tests import world
from thonmoi.ui import outside
from thonmoi.voices.tests import world as sent

OPEN = {
    *("sign-in", "language", "style", "ui-components"),
    *("public", "public-schema", "public-place", "public-works", "public-work", "public-notice"),
    *("public-poster", "public-photo", "public-file", "public-denunciation", "public-embed"),
    *("public-feed", "public-json", "public-csv", "public-card", "work-card", "finder-card"),
    *("feedback-send", "feedback-sent", "feedback-follow", "feedback-photo"),
}
"""Every address of these rooms that is open without sign-in, by name."""
PAGES = ("public-place", "public-works", "public-denunciation", "public-feed", "public-json")


def test_what_is_open_without_sign_in_is_named():
    rooms = ("thonmoi.portal", "thonmoi.ui", "thonmoi.accounts", "thonmoi.voices")
    found = {
        pattern.name
        for pattern in patterns(get_resolver())
        if pattern.callback.__module__.startswith(rooms)
        and not getattr(pattern.callback, "login_required", True)
    }
    assert found == OPEN


def test_s53_pages_are_small_and_ask_little(as_):
    row = world.work()
    world.concluded()
    sent.settled()
    world.release()
    visitor = as_("")
    names = [(name, [world.LOI]) for name in PAGES] + [("public-place", [world.DISTRICT])]
    for name, args in [
        *names,
        ("public-work", [world.LOI, row.pk]),
        ("feedback-send", [world.LOI]),
    ]:
        kept.forget()
        address = reverse(name, args=args)
        with CaptureQueriesContext(connection) as asked:
            answer = visitor.get(address)
        assert answer.status_code == 200
        assert len(asked) <= 15, (name, len(asked))
        assert len(answer.content) <= 50_000, (name, len(answer.content))
        with CaptureQueriesContext(connection) as again:
            visitor.get(address)
        assert name == "feedback-send" or len(again) <= 2, (name, len(again))


def test_visitors_get_pages_that_a_proxy_may_keep_staff_none(as_):
    world.release()
    address = reverse("public-place", args=[world.LOI])
    assert as_("").get(address)["Cache-Control"] == "public, max-age=300"
    assert "private" in as_("vpdp").get(address)["Cache-Control"]
    assert "no-store" in as_("").get(reverse("feedback-send", args=[world.LOI]))["Cache-Control"]


@pytest.mark.parametrize("text", ["Tân Lợi", "tan loi", "xã Tân Lợi", "An Loi", "ấp Ân Lợi"])
def test_s53_a_place_is_found_without_accents_by_commune_or_hamlet(text):
    found = queries.find_places(Actor.PUBLIC, text)
    assert world.LOI in {one.code for one in found}


def test_s53_a_name_before_a_merger_leads_to_what_it_became(monkeypatch, settings):
    from datetime import date

    settings.WORKING_DATE = date(2025, 7, 2)
    kept.forget()
    found = queries.find_places(Actor.PUBLIC, "xã Tân Lợi")
    assert found and all(one.now != one.name or one.code for one in found)
    assert {one.now for one in found if one.name == "Xã Tân Lợi"} != set()


def test_only_the_embedded_status_may_stand_in_a_frame(as_):
    world.release()
    visitor = as_("")
    framed = visitor.get(reverse("public-embed", args=[world.LOI]))["Content-Security-Policy"]
    page = visitor.get(reverse("public-place", args=[world.LOI]))["Content-Security-Policy"]
    assert "frame-ancestors *" in framed
    assert "frame-ancestors 'none'" in page


def test_b09_open_data_are_as_the_schema_describes(as_):
    world.work()
    world.concluded()
    world.release()
    visitor = as_("")
    described = visitor.get(reverse("public-schema")).json()
    found = visitor.get(reverse("public-json", args=[world.LOI]))
    assert found["Access-Control-Allow-Origin"] == "*"
    data = found.json()
    assert faults(data, described) == []
    assert faults({"unit": {}}, described) != []
    assert faults(data | {"more": 1}, described) != []
    for name, columns in schema.TABLES.items():
        lines = visitor.get(reverse("public-csv", args=[world.LOI, name])).content.decode()
        head, *rows = lines.lstrip("\ufeff").splitlines()
        assert head == ",".join(columns)
        assert len(rows) == len(data[name])


def faults(value, described) -> list[str]:
    """What of a value is not as its schema says; as much of JSON schema as ours uses."""
    kinds = {"object": dict, "array": list, "string": str, "integer": int, "null": type(None)}
    named = described.get("type", [])
    allowed = tuple(kinds[one] for one in ([named] if isinstance(named, str) else named))
    found = [] if not allowed or isinstance(value, allowed) else [f"{value!r} is no {named}"]
    if "enum" in described and value not in described["enum"]:
        found.append(f"{value!r} is not among the values")
    if isinstance(value, list):
        found += [f for one in value for f in faults(one, described["items"])]
    if isinstance(value, dict) and "properties" in described:
        known = described["properties"]
        found += [f"{one} is missing" for one in described["required"] if one not in value]
        found += [f"{one} is not described" for one in value if one not in known]
        found += [f for one in value if one in known for f in faults(value[one], known[one])]
    return found


def test_photos_lose_where_and_when_they_were_taken():
    exif = Image.Exif()
    exif[0x010F] = "MAYANH"
    exif[0x9003] = "2025:06:01 10:00:00"
    taken = world.picture(exif=exif.tobytes(), side=900) + b"TAIL"
    assert b"MAYANH" in taken
    bare = pictures.bare(taken, limit=10**7).content
    opened = Image.open(io.BytesIO(bare))
    assert (b"MAYANH" in bare, b"TAIL" in bare, dict(opened.getexif())) == (False, False, {})
    assert max(Image.open(io.BytesIO(pictures.small(taken, 480))).size) == 480


def test_the_notice_names_the_work_and_leads_to_its_page(as_):
    row = world.work()
    world.release()
    answer = as_("").get(reverse("public-notice", args=[world.LOI, row.pk]))
    assert answer.content.startswith(b"%PDF-")
    work = {"name": "Nhà văn hóa", "place": "", "investor": "", "budget": None, "step": "thi công"}
    made = document.notice(work, "Xã Tân Lợi", "Tân Lợi", "https://vi.du/public/1/", 2025)
    assert made.body[-1].caption == "https://vi.du/public/1/"
    assert "<svg" in made.body[-1].svg


def test_rooms_below_put_blocks_on_the_page(as_, monkeypatch):
    monkeypatch.setattr(outside, "_blocks", {})
    line = outside.Line("Khảo sát xã", "Đến hết 30/6", "/surveys/1/")
    outside.register("t", outside.Block("Khảo sát", "discuss", 1, lambda actor, path: [line]))
    kept.forget()
    page = as_("").get(reverse("public-place", args=[world.LOI])).content.decode()
    assert "Khảo sát xã" in page and "/surveys/1/" in page
    kept.forget()


def test_facts_are_plain_values():
    world.work()
    row = world.released()
    assert json.dumps(json.loads(row.facts))
