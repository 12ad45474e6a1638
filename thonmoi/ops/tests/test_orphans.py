"""Files on disk against rows."""

import hashlib
import os
from datetime import timedelta

import pytest

from thonmoi.kernel import clock
from thonmoi.ops.orphans import GRACE, orphans

CONTENT = b"%PDF-1.7 minutes"
DIGEST = hashlib.sha256(CONTENT).hexdigest()


@pytest.fixture
def kept(tmp_path):
    path = tmp_path / DIGEST[:2] / DIGEST
    path.parent.mkdir()
    path.write_bytes(CONTENT)
    _age(path, GRACE + timedelta(minutes=1))
    return path


def _age(path, age):
    then = (clock.now() - age).timestamp()
    os.utime(path, (then, then))


def _codes(folder, digests):
    return [finding.kind for finding in orphans(folder, digests, clock.now())]


def test_a_whole_pair_is_no_finding(tmp_path, kept):
    assert _codes(tmp_path, {DIGEST: [1, 2]}) == []


def test_a_file_without_row_is_named(tmp_path, kept):
    found = list(orphans(tmp_path, {}, clock.now()))
    assert [f.kind for f in found] == ["file.no-row"]
    assert found[0].where == str(kept)


def test_a_file_that_waits_for_its_deed_is_no_finding(tmp_path, kept):
    _age(kept, timedelta(seconds=5))
    assert _codes(tmp_path, {}) == []


def test_a_draft_left_by_a_crash_is_named(tmp_path, kept):
    draft = kept.with_name(".0123456789abcdef")
    draft.write_bytes(b"half")
    _age(draft, GRACE * 2)
    assert _codes(tmp_path, {DIGEST: [1]}) == ["file.no-row"]


def test_a_row_without_file_is_named_with_all_its_rows(tmp_path, kept):
    kept.unlink()
    found = list(orphans(tmp_path, {DIGEST: [7, 9]}, clock.now()))
    assert [f.kind for f in found] == ["file.missing"]
    assert "library.storedfile:7, library.storedfile:9" in found[0].where


def test_altered_bytes_are_named(tmp_path, kept):
    kept.write_bytes(CONTENT + b".")
    assert _codes(tmp_path, {DIGEST: [1]}) == ["file.altered"]


def test_no_folder_is_no_finding_but_each_row_is(tmp_path):
    assert _codes(tmp_path / "none", {}) == []
    assert _codes(tmp_path / "none", {DIGEST: [1]}) == ["file.missing"]
