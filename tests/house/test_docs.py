"""Documents that cannot rot: what they name exists."""

import importlib
import re
import tomllib
from collections.abc import Iterable, Iterator

from django.core.management import get_commands
from django.urls import Resolver404, resolve

from thonmoi.config.settings import BASE_DIR

ADR_LINES = 60
Page = tuple[str, str]


def pages() -> list[Page]:
    """(path, text) of every document of the project."""
    found = [*BASE_DIR.glob("*.md"), *BASE_DIR.glob("docs/**/*.md")]
    return [(str(p.relative_to(BASE_DIR)), p.read_text("utf-8")) for p in sorted(found)]


def page(path: str) -> str:
    return (BASE_DIR / path).read_text("utf-8")


def long_decisions(found: Iterable[Page]) -> Iterator[str]:
    """Decision records past 60 lines."""
    for path, text in found:
        if path.startswith("docs/adr/") and len(text.splitlines()) > ADR_LINES:
            yield f"{path}: at most {ADR_LINES} lines"


def strange_commands(found: Iterable[Page], commands: Iterable[str]) -> Iterator[str]:
    """Commands that a page shows and the program does not have."""
    known = {*commands, "COMMAND"}
    for path, text in found:
        for name in re.findall(r"`thonmoi (\w+)|^(?:\$ )?thonmoi (\w+)", text, re.MULTILINE):
            if (said := name[0] or name[1]) not in known:
                yield f"{path}: there is no command thonmoi {said}"


def strange_targets(found: Iterable[Page], makefile: str) -> Iterator[str]:
    """`make` targets that a page shows and the Makefile does not have."""
    known = set(re.findall(r"^([\w-]+):", makefile, re.MULTILINE))
    for path, text in found:
        for name in re.findall(r"`make ([\w-]+)`|^\s*make ([\w-]+)", text, re.MULTILINE):
            if (said := name[0] or name[1]) not in known:
                yield f"{path}: there is no make {said}"


def strange_files(found: Iterable[Page]) -> Iterator[str]:
    """Links to files that are not there."""
    for path, text in found:
        for link in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", text):
            if not ((BASE_DIR / path).parent / link).exists():
                yield f"{path}: {link} is not there"


def strange_addresses(found: Iterable[Page]) -> Iterator[str]:
    """Addresses (in backticks, `/documents/`) that the program does not answer."""
    for path, text in found:
        for address in re.findall(r"`(/[a-z][\w./<>-]*/|/)`", text):
            try:
                resolve(re.sub(r"<[^>]+>", "1", address))
            except Resolver404:
                yield f"{path}: nothing answers at {address}"


def strange_terms(glossary: str) -> Iterator[str]:
    """Rows of the glossary whose class (`library.Document`, in backticks) does not exist."""
    rows = [line for line in glossary.splitlines() if line.startswith("|")][2:]
    if not rows:
        yield "the glossary is empty"
    for row in rows:
        named = re.findall(r"`([\w.]+)`", row)
        if not named or not all(_exists(name) for name in named):
            yield row


def _exists(name: str) -> bool:
    module, _dot, thing = f"thonmoi.{name}".rpartition(".")
    for place in (module, f"{module}.models", f"{module}.rules"):
        try:
            if hasattr(importlib.import_module(place), thing):
                return True
        except ModuleNotFoundError:
            continue
    return False


def strange_proofs(traceability: str) -> Iterator[str]:
    """Tests (`path` or `path::test`, in backticks) that a row names and that are not there."""
    for file, test in re.findall(r"`([\w/.-]+\.py)(?:::(\w+))?`", traceability):
        there = (BASE_DIR / file).is_file()
        if not there or (test and f"def {test}(" not in page(file)):
            yield f"{file}::{test}" if test else file


def test_decisions_are_short():
    assert list(long_decisions(pages())) == []


def test_the_readme_says_how_to_start():
    assert {"make run", "make test"} <= set(re.findall(r"make \w+", page("README.md")))


def test_what_pages_name_exists():
    found = pages()
    assert list(strange_commands(found, get_commands())) == []
    assert list(strange_targets(found, page("Makefile"))) == []
    assert list(strange_files(found)) == []
    assert list(strange_addresses(found)) == []


def test_every_term_has_its_class():
    assert list(strange_terms(page("docs/user/glossary.md"))) == []


def test_every_row_of_traceability_has_its_test():
    text = page("docs/traceability.md")
    assert re.search(r"`[\w/.-]+\.py", text)
    assert list(strange_proofs(text)) == []


def test_the_architecture_shows_the_floors():
    config = tomllib.loads(page("pyproject.toml"))["tool"]["importlinter"]["contracts"][0]
    floors = [set(re.findall(r"thonmoi\.(\w+)", line)) for line in config["layers"]]
    shown: dict[str, set[str]] = {}
    for number, room in re.findall(r"^\| (\d+) \| `(\w+)` \|", page("ARCHITECTURE.md"), re.M):
        shown.setdefault(number, set()).add(room)
    assert list(shown.values()) == floors
    assert sorted(shown, key=int, reverse=True) == list(shown)


def test_planted_rot_is_found():
    assert list(long_decisions([("docs/adr/0099-long.md", "x\n" * 61)]))
    assert list(strange_commands([("a.md", "Run `thonmoi dance --now`.")], get_commands()))
    assert list(strange_commands([("a.md", "```\nthonmoi dance\n```")], get_commands()))
    assert list(strange_targets([("a.md", "Run `make tea`.")], "run: prepare\n"))
    assert list(strange_files([("docs/a.md", "See [this](gone.md).")]))
    assert list(strange_addresses([("a.md", "Open `/nowhere/`.")]))
    assert list(strange_terms("| a | b |\n|---|---|\n| Đường | `library.Road` |"))
    assert list(strange_terms(""))
    assert list(strange_proofs("| S-01 | `tests/house/test_gone.py` |"))
    assert list(strange_proofs("| S-01 | `tests/house/test_docs.py::test_gone` |"))


def test_what_exists_is_not_found():
    row = "| Văn bản | document | `library.Document` |"
    assert not list(strange_terms(f"| a | b | c |\n|---|---|---|\n{row}"))
    assert not list(strange_addresses([("a.md", "Open `/documents/<pk>/`.")]))
    assert not list(strange_proofs("`tests/house/test_docs.py::test_planted_rot_is_found`"))
