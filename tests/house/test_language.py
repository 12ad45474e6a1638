"""Both languages are complete, and the interface uses the office's words (decision 19)."""

import re
from collections.abc import Iterable, Iterator

import polib
import pytest

from tests.house.test_templates import MARKED
from thonmoi.ui import catalogue

NOT_OURS = {
    r"\bngưỡng\b": "Yêu cầu đạt chuẩn",
    r"\bđóng băng\b": "Phát hành, khóa số liệu",
    r"(?<!thu )\bgom\b": "Tổng hợp",
    r"\bxã khai\b": "Xã báo cáo",
    r"\blỗi của kế hoạch\b": "Chưa ghi đơn vị chủ trì, đề nghị phân công",
    r"Độc lập [–—] Tự do": "Độc lập - Tự do - Hạnh phúc",
}
Entry = tuple[str, str]


def wrong_words(entries: Iterable[Entry]) -> Iterator[str]:
    """Translations with a word that is not the office's."""
    for sentence, translation in entries:
        for pattern, right in NOT_OURS.items():
            if re.search(pattern, translation, re.IGNORECASE):
                yield f"{sentence!r}: say “{right}” where it says “{translation}”"


def not_english(entries: Iterable[Entry]) -> Iterator[str]:
    """Source sentences with more than a word or two of Vietnamese, which samples may be."""
    for sentence, _translation in entries:
        words = sentence.split()
        if 2 * sum(bool(MARKED.search(word)) for word in words) > len(words):
            yield sentence


def contradictions(entries: Iterable[Entry]) -> Iterator[str]:
    """One sentence with two translations in two rooms: Django shows either; use a context."""
    known: dict[str, str] = {}
    for sentence, translation in entries:
        if translation and known.setdefault(sentence, translation) != translation:
            yield f"{sentence!r}: “{known[sentence]}” and “{translation}”"


def entries() -> list[Entry]:
    """(sentence, translation) of every room's catalogue."""
    paths = [catalogue.path_of(room) for room in catalogue.rooms()]
    read = [entry for path in paths if path.exists() for entry in polib.pofile(str(path))]
    return [
        (f"{e.msgid}|{e.msgctxt or ''}".removesuffix("|"), e.msgstr or e.msgstr_plural.get(0, ""))
        for e in read
    ]


@pytest.mark.parametrize("room", catalogue.rooms())
def test_the_catalogue_is_complete(room):
    assert [str(finding) for finding in catalogue.check(room)] == []


def test_the_words_are_the_offices():
    assert list(wrong_words(entries())) == []


def test_sources_are_english():
    assert list(not_english(entries())) == []


def test_one_sentence_has_one_translation():
    assert list(contradictions(entries())) == []


def test_planted_contradiction_is_found():
    assert list(contradictions([("Open", "Mở"), ("Open", "Đang mở")]))
    assert not list(contradictions([("Open", "Mở"), ("Open|state", "Đang mở")]))


def test_planted_wrong_words_are_found():
    for text in ("Ngưỡng của tiêu chí", "Đã đóng băng", "Gom báo cáo", "Lỗi của kế hoạch"):
        assert len(list(wrong_words([("x", text)]))) == 1, text
    assert not list(wrong_words([("x", "Tỷ lệ thu gom rác")]))


def test_planted_vietnamese_source_is_found():
    assert list(not_english([("Việc của tôi", "")]))


def test_planted_gap_in_a_catalogue_is_found(tmp_path, monkeypatch):
    monkeypatch.setattr(catalogue, "PACKAGE", tmp_path)
    room = tmp_path / "desk"
    room.mkdir()
    (room / "pages.py").write_text("_('My work'); _('Overview')")
    catalogue.update("desk")
    assert {finding.code for finding in catalogue.check("desk")} == {"untranslated"}
    (room / "pages.py").write_text("_('My work'); _('Overview'); _('Log')")
    assert "missing" in {finding.code for finding in catalogue.check("desk")}
