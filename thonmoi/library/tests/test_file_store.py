"""Keeping files: durable before the row, one copy of equal bytes, rights asked each time."""

import io
import os
import zipfile

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.access import Place
from thonmoi.kernel.errors import Denied, Invalid, NotFound
from thonmoi.library import actions
from thonmoi.library.files import check, store
from thonmoi.library.models import StoredFile

PDF = b"%PDF-1.7\n1\n%%EOF"
LIMIT = 10_000


def keep(content=PDF, name="bao cao.pdf", code="25342", by="can-bo-tan-loi"):
    file = actions.checked_file(content, name)
    return actions.store_file(Place(universe.path(code)), by=universe.actor(by), file=file)


def test_works():
    kept = keep()
    assert (kept.name, kept.media_type, kept.size) == ("bao cao.pdf", "application/pdf", len(PDF))
    assert store.place(kept.digest).read_bytes() == PDF


def test_logged():
    kept = keep()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("file.store", str(kept.pk))
    assert kept.digest in event.changes


def test_equal_bytes_are_kept_once():
    first, second = keep(), keep(name="ban sao.pdf")
    assert first.pk != second.pk
    assert first.digest == second.digest


def test_nothing_half_written_is_left(monkeypatch):
    def full(*arguments):
        raise OSError("No space left on device")

    monkeypatch.setattr(os, "replace", full)
    content = PDF + b"disk full"
    with pytest.raises(OSError, match="No space"):
        keep(content)
    assert not StoredFile.objects.filter(size=len(content)).exists()


def test_stranger_finds_nothing_and_wrong_role_is_told():
    with pytest.raises(NotFound):
        keep(by="can-bo-tan-hiep")
    with pytest.raises(Denied):
        keep(by="lanh-dao")


@pytest.mark.parametrize(
    ("username", "status"),
    [
        ("", 302),
        ("can-bo-tan-loi", 200),
        ("chu-tich-tan-loi", 200),
        ("vpdp", 200),
        ("can-bo-tan-hiep", 404),
    ],
)
def test_downloads_ask_for_rights(as_, username, status):
    response = as_(username).get(f"/files/{keep().pk}/")
    assert response.status_code == status
    if status == 200:
        assert b"".join(response.streaming_content) == PDF
        assert response["Cache-Control"] == "private, no-store"
        assert response["X-Content-Type-Options"] == "nosniff"


def test_text_is_never_shown_as_a_page(as_):
    kept = keep(b"<script>go()</script>", "a.html")
    response = as_("vpdp").get(f"/files/{kept.pk}/")
    assert kept.name == "a.txt"
    assert response["Content-Type"] == "text/plain"
    assert response["Content-Disposition"].startswith("attachment")


def docx(members):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (PDF, check.PDF),
        (b"\x89PNG\r\n\x1a\n0", check.PNG),
        (b"\xff\xd8\xff\xe0", check.JPEG),
        ("Chữ Việt".encode("utf-8-sig"), check.TEXT),
        (docx({"word/document.xml": "<x/>"}), check.DOCX),
        (docx({"xl/workbook.xml": "<x/>"}), check.XLSX),
    ],
)
def test_a_file_is_what_its_content_says(content, media_type):
    checked = check.check(content, "anh.exe", limit=LIMIT)
    assert checked.media_type == media_type
    assert checked.name == f"anh.{check.ENDINGS[media_type]}"


def ods(**parts):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("mimetype", check.ODS)
        for name, content in {"content.xml": "<x/>", **parts}.items():
            archive.writestr(name, content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


ODS = ods()
XLS = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook\0".encode("utf-16-le")


@pytest.mark.parametrize(("content", "code"), [(ODS, "open-sheet"), (XLS, "old-office")])
def test_older_sheets_are_taken_only_where_figures_are_read_from_them(content, code):
    taken = check.check(content, "biểu.xls", limit=LIMIT, may_be_older=True)
    assert taken.name == f"biểu.{check.ENDINGS[taken.media_type]}"
    with pytest.raises(Invalid, match="xlsx") as refusal:
        check.check(content, "biểu.xls", limit=LIMIT)
    assert refusal.value.code == f"file.{code}"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (XLS + "_VBA_PROJECT_CUR\0".encode("utf-16-le"), "macros"),
        (XLS + "EncryptedPackage\0".encode("utf-16-le"), "locked"),
        (ods(**{"Basic/script-lc.xml": ""}), "macros"),
        (ods(**{"content.xml": b"0" * 4_000_000}), "bomb"),
    ],
)
def test_older_sheets_pass_the_same_checks(content, code):
    with pytest.raises(Invalid) as refusal:
        check.check(content, "biểu.xls", limit=LIMIT, may_be_older=True)
    assert refusal.value.code == f"file.{code}"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "file.empty"),
        (b"x" * (LIMIT + 1), "file.too-large"),
        (b"MZ\x90\x00", "file.unknown"),
        (b"\x7fELF\x00", "file.unknown"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "file.old-office"),
        (b"PK\x03\x04 broken", "file.broken"),
        (docx({"word/document.xml": "", "word/vbaProject.bin": "x"}), "file.macros"),
        (docx({"word/document.xml": b"0" * 4_000_000}), "file.bomb"),
        (docx({f"word/{i}": "" for i in range(2001)}), "file.too-large"),
        (docx({"a.txt": "x"}), "file.unknown"),
        (b"\xff\xfeabc\x00", "file.unknown"),
    ],
)
def test_hostile_files_are_refused(content, code):
    with pytest.raises(Invalid) as refusal:
        check.check(content, "a.docx", limit=LIMIT)
    assert (refusal.value.code, refusal.value.field) == (code, "file")


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "passwd.pdf"),
        ("C:\\tep\\ke hoach.doc", "ke hoach.pdf"),
        ("kế hoạch\x00\r\n.pdf", "kế hoạch.pdf"),
        ("a\u202efdp.exe", "afdp.pdf"),
        ("...", "tep.pdf"),
        ("", "tep.pdf"),
        ("x" * 300, "x" * 120 + ".pdf"),
        ("Ke\u0301 hoa\u0323ch.pdf", "Ké hoạch.pdf"),
    ],
)
def test_names_are_made_safe(name, safe):
    assert check.safe_name(name, "pdf") == safe
