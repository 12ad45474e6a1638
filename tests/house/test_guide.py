"""The user's guide speaks in the words of the interface, and its pictures are there."""

import re
from collections.abc import Iterable, Iterator

import polib

from thonmoi.config.settings import BASE_DIR

GUIDE = BASE_DIR / "docs" / "user"
BYTES, FOLDER_BYTES = 200_000, 4_000_000
ITSELF = "đậm"
"""The word by which the guide says what bold means."""


def pages() -> list[tuple[str, str]]:
    """(name, text) of every page of the guide."""
    return [(p.name, p.read_text("utf-8")) for p in sorted(GUIDE.glob("*.md"))]


def words() -> set[str]:
    """Everything that the Vietnamese interface says."""
    found = BASE_DIR.glob("thonmoi/*/locale/vi/LC_MESSAGES/django.po")
    return {entry.msgstr for path in found for entry in polib.pofile(str(path)) if entry.msgstr}


def strange_words(found: Iterable[tuple[str, str]], known: set[str]) -> Iterator[str]:
    """Words in bold that the interface does not say so."""
    for name, text in found:
        for said in re.findall(r"\*\*([^*]+)\*\*", text):
            if re.sub(r"\s+", " ", said) not in known | {ITSELF}:
                yield f"{name}: {said}"


def test_the_guide_uses_the_words_of_the_interface():
    assert list(strange_words(pages(), words())) == []


def test_pictures_are_shown_and_light():
    kept = {path.name: path.stat().st_size for path in (GUIDE / "pictures").glob("*.png")}
    shown = {
        name for _page, text in pages() for name in re.findall(r"pictures/([\w-]+\.png)", text)
    }
    assert shown <= set(kept)
    assert {name: size for name, size in kept.items() if size > BYTES} == {}
    assert sum(kept.values()) <= FOLDER_BYTES


def test_planted_words_are_found():
    assert list(strange_words([("a.md", "Bấm **Ném đi**.")], {"Gửi"})) == ["a.md: Ném đi"]
