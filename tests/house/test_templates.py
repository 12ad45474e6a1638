"""Templates hold no style, no script, no handler; and no Vietnamese but official words."""

import re
from collections.abc import Iterable, Iterator

from tests.house.tree import templates

FAULTS = {
    "a style attribute": re.compile(r"<[^>]*\sstyle\s*=", re.IGNORECASE),
    "a style element": re.compile(r"<style\b", re.IGNORECASE),
    "a handler": re.compile(r"<[^>]*\son[a-z]+\s*=\s*[\"']", re.IGNORECASE),
    "a script inside": re.compile(
        r"<script\b(?![^>]*\bsrc=)(?![^>]*application/json)[^>]*>", re.IGNORECASE
    ),
    "a javascript address": re.compile(r"javascript:", re.IGNORECASE),
    "an unescaped value": re.compile(r"\|\s*safe\b|autoescape off"),
}
MARKED = re.compile(r"[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
COMMENT = re.compile(r"{% comment %}.*?{% endcomment %}|{#.*?#}", re.DOTALL)
OFFICIAL = (
    "thonmoi/paper/",
    "thonmoi/plans/templates/plans/_head.html",
    "thonmoi/plans/templates/plans/_foot.html",
    "thonmoi/ui/templates/500.html",
    "thonmoi/ui/templates/ui/components.html",
)
"""Official documents and samples are Vietnamese data; the page of a bug can ask nobody."""
WORDS = ("Thôn Mới", "Tiếng Việt", "Nơi nhận", "Căn cứ")
"""Names, and words that stand on every official document."""


def faults(pages: Iterable[tuple[str, str]]) -> Iterator[str]:
    """What the content policy would refuse, or what is not escaped."""
    for path, text in pages:
        for name, pattern in FAULTS.items():
            if found := pattern.search(COMMENT.sub("", text)):
                yield f"{path}: {name}: {found[0][:80]}"


def untranslated(pages: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Lines with Vietnamese words, which belong into the catalogue."""
    for path, text in pages:
        shown = COMMENT.sub("", text)
        for word in WORDS:
            shown = shown.replace(word, "")
        if not path.startswith(OFFICIAL) and (found := MARKED.search(shown)):
            yield f"{path}: …{shown[max(0, found.start() - 30) : found.end() + 30]}…"


def test_templates_keep_the_policy():
    assert list(faults(templates())) == []


def test_templates_speak_through_the_catalogue():
    assert list(untranslated(templates())) == []


def test_planted_faults_are_found():
    for text in (
        '<p style="color:red">',
        "<style>p{}</style>",
        "<button class='x' onclick='go()'>",
        "<script>go()</script>",
        '<a href="javascript:go()">',
        "{{ name|safe }}",
    ):
        assert len(list(faults([("a.html", text)]))) == 1, text
    allowed = '<script src="a.js" defer></script><script type="application/json">{}</script>'
    assert not list(faults([("a.html", allowed + "<p class='on time'>x = 1</p>")]))


def test_planted_vietnamese_is_found():
    assert list(untranslated([("thonmoi/desk/templates/a.html", "<h1>Việc của tôi</h1>")]))
    assert not list(
        untranslated([("thonmoi/desk/templates/a.html", "{# việc #}<h1>Thôn Mới</h1>")])
    )
