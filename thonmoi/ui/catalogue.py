"""Message catalogues without gettext's programs.

    python -m thonmoi.ui.catalogue update [ROOM …]   new sentences into the room's django.po
    python -m thonmoi.ui.catalogue compile           every django.po to django.mo
    python -m thonmoi.ui.catalogue check             what is missing or wrong; exit 1 if anything

Entries are sorted and carry no line numbers and no dates, so that a catalogue
changes only where a sentence did.
"""

import re
import sys
from dataclasses import dataclass
from pathlib import Path

import polib

from thonmoi.ui.sentences import Sentence, sentences_of

PACKAGE = Path(__file__).resolve().parent.parent
METADATA = {
    "Project-Id-Version": "Thôn Mới",
    "Language": "vi",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": "nplurals=1; plural=0;",
}
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong in a catalogue: `code` is missing, fuzzy, obsolete or placeholder."""

    room: str
    code: str
    sentence: str

    def __str__(self) -> str:
        return f"{self.room}: {self.code}: {self.sentence}"


def rooms() -> list[str]:
    """Names of the rooms that hold code, sorted."""
    return sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py"))


def path_of(room: str) -> Path:
    """Where the Vietnamese catalogue of a room is."""
    return PACKAGE / room / "locale" / "vi" / "LC_MESSAGES" / "django.po"


def update(room: str) -> list[Sentence]:
    """Merges the sentences of a room's code into its catalogue and returns the new ones.

    Translations are kept; an entry whose sentence is gone is removed.
    """
    wanted = sentences_of(PACKAGE / room)
    path = path_of(room)
    old = {_key(entry): entry for entry in _read(path)} if path.exists() else {}
    if not wanted and not old:
        return []
    po = polib.POFile(wrapwidth=98)
    po.metadata = METADATA
    for sentence in wanted:
        kept = old.get(sentence)
        po.append(_entry(sentence, kept))
    path.parent.mkdir(parents=True, exist_ok=True)
    text = str(po)
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.write_text(text, encoding="utf-8")
    return [sentence for sentence in wanted if sentence not in old]


def compile_all() -> list[Path]:
    """Writes the .mo beside every .po where it would change; returns what was written."""
    written = []
    for room in rooms():
        path = path_of(room)
        if not path.exists():
            continue
        binary = _read(path).to_binary()
        target = path.with_suffix(".mo")
        if not target.exists() or target.read_bytes() != binary:
            part = target.with_suffix(".mo.part")
            part.write_bytes(binary)
            part.replace(target)
            written.append(target)
    return written


def check(room: str) -> list[Finding]:
    """Everything that is wrong with the catalogue of a room."""
    wanted = sentences_of(PACKAGE / room)
    path = path_of(room)
    entries = {_key(entry): entry for entry in _read(path)} if path.exists() else {}
    found = [Finding(room, "missing", s.text) for s in wanted if s not in entries]
    known = set(wanted)
    for key, entry in entries.items():
        if key not in known or entry.obsolete:
            found.append(Finding(room, "obsolete", key.text))
        elif entry.fuzzy:
            found.append(Finding(room, "fuzzy", key.text))
        elif not _translation(entry):
            found.append(Finding(room, "untranslated", key.text))
        elif _holders(key.plural or key.text) != _holders(_translation(entry)):
            found.append(Finding(room, "placeholder", key.text))
    return found


def _read(path: Path) -> polib.POFile:
    return polib.pofile(str(path), encoding="utf-8", wrapwidth=98)


def _key(entry: polib.POEntry) -> Sentence:
    return Sentence(entry.msgid, entry.msgid_plural or "", entry.msgctxt or "")


def _entry(sentence: Sentence, kept: polib.POEntry | None) -> polib.POEntry:
    entry = polib.POEntry(
        msgid=sentence.text,
        msgid_plural=sentence.plural,
        msgctxt=sentence.context or None,
        msgstr=kept.msgstr if kept else "",
        tcomment=kept.tcomment if kept else "",
        flags=["fuzzy"] if kept and kept.fuzzy else [],
    )
    if sentence.plural:
        entry.msgstr_plural = dict(kept.msgstr_plural) if kept else {0: ""}
    return entry


def _translation(entry: polib.POEntry) -> str:
    return str(entry.msgstr_plural.get(0, "") if entry.msgid_plural else entry.msgstr)


def _holders(text: str) -> list[str]:
    return sorted(PLACEHOLDER.findall(text))


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")


def main(arguments: list[str]) -> int:
    """Runs the command; returns its exit code."""
    match arguments:
        case ["update", *chosen]:
            for room in chosen or rooms():
                for sentence in update(room):
                    _say(f"{room}: new: {sentence.text}")
        case ["compile"]:
            for path in compile_all():
                _say(f"wrote {path.relative_to(PACKAGE.parent)}")
        case ["check", *chosen]:
            findings = [finding for room in chosen or rooms() for finding in check(room)]
            for finding in findings:
                _say(str(finding))
            return 1 if findings else 0
        case _:
            _say(__doc__ or "")
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
