"""Files are read by processes beside the program, as it would read them itself, and no further."""

import hashlib
import os

import pytest
from django.utils import translation

from thonmoi.library.files import store
from thonmoi.sheets import ahead
from thonmoi.sheets.tests import world


def reads(monkeypatch, paths, processors):
    monkeypatch.setattr(os, "cpu_count", lambda: processors)
    return list(ahead.read_ahead(iter(paths)))


def test_processes_read_what_one_reads(tmp_path, settings, monkeypatch):
    """A damaged workbook and a missing one get their sentence there too, in this language."""
    settings.FILES_DIR = str(tmp_path / "files")
    paths = [tmp_path / f"{number}.xlsx" for number in range(2 * ahead.PIECE + 3)]
    forms = [world.filled({world.RATE: rate}) for rate in ("98,2", "abc")]
    for number, path in enumerate(paths[:-1]):
        path.write_bytes(forms[number % 2])
    paths[1].write_bytes(b"PK\x03\x04 no archive")
    with translation.override("vi"):
        there, here = (reads(monkeypatch, paths, processors) for processors in (3, 1))
    assert there == here
    assert [one.name for one in there] == [path.name for path in paths]
    assert [bool(one.sentence) for one in there] == [
        path in (paths[1], paths[-1]) for path in paths
    ]
    assert "hỏng" in there[1].sentence
    assert all(store.place(hashlib.sha256(one).hexdigest()).exists() for one in forms)


def test_where_a_process_is_ended_from_outside_this_one_reads_on(tmp_path, monkeypatch):
    here, really = os.getpid(), ahead.read_file

    def read(path):
        return really(path) if os.getpid() == here or path.stem != "13" else os._exit(9)

    monkeypatch.setattr(ahead, "read_file", read)
    paths = [tmp_path / f"{number}.xlsx" for number in range(7 * ahead.PIECE)]
    assert [one.name for one in reads(monkeypatch, paths, 3)] == [path.name for path in paths]


@pytest.mark.parametrize("processors", [1, 2])
def test_no_more_than_a_batch_is_read_ahead(tmp_path, monkeypatch, processors):
    monkeypatch.setattr(os, "cpu_count", lambda: processors)
    left = iter([tmp_path / "missing.xlsx"] * 1000)
    next(ahead.read_ahead(left))
    assert len(list(left)) >= 1000 - ahead.BATCH - ahead.PIECE
