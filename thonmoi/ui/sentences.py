"""The sentences that a room's code and templates mark for translation."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from django.template.base import Lexer, Token, TokenType
from django.utils.translation import trim_whitespace
from django.utils.translation.template import (
    block_re,
    constant_re,
    context_re,
    endblock_re,
    inline_re,
    plural_re,
)


class Sentence(NamedTuple):
    """A msgid with its plural and context, empty where it has none; sorts by text."""

    text: str
    plural: str = ""
    context: str = ""


SIMPLE = {"_", "gettext", "gettext_lazy", "gettext_noop"}
PLURAL = {"ngettext", "ngettext_lazy"}
CONTEXT = {"pgettext", "pgettext_lazy"}
CONTEXT_PLURAL = {"npgettext", "npgettext_lazy"}


def sentences_of(room: Path) -> list[Sentence]:
    """All sentences of a room, each once, sorted; its tests are not read."""
    found: set[Sentence] = set()
    for path in sorted(room.rglob("*.py")):
        if "tests" not in path.relative_to(room).parts:
            found.update(in_python(path.read_text(encoding="utf-8")))
    for path in sorted(room.glob("templates/**/*.*")):
        if path.suffix in {".html", ".txt", ".svg"}:
            found.update(in_template(path.read_text(encoding="utf-8")))
    return sorted(found)


def in_python(source: str) -> Iterator[Sentence]:
    """Sentences in calls of the gettext family whose arguments are literals."""
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        texts = [_literal(argument) for argument in node.args]
        match texts:
            case [str(text), *_] if name in SIMPLE and text:
                yield Sentence(text)
            case [str(text), str(plural), *_] if name in PLURAL:
                yield Sentence(text, plural)
            case [str(context), str(text), *_] if name in CONTEXT:
                yield Sentence(text, "", context)
            case [str(context), str(text), str(plural), *_] if name in CONTEXT_PLURAL:
                yield Sentence(text, plural, context)


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def in_template(source: str) -> Iterator[Sentence]:
    """Sentences of `translate`, `blocktranslate` and `_("…")` in a Django template."""
    tokens = iter(Lexer(source).tokenize())
    for token in tokens:
        if token.token_type is TokenType.VAR:
            yield from _constants(token.contents)
        elif token.token_type is TokenType.BLOCK:
            if token.contents == "comment" or token.contents.startswith("comment "):
                _skip(tokens, "endcomment")
                continue
            yield from _constants(token.contents)
            if found := inline_re.match(token.contents):
                context = found[3].strip("'\"") if found[2] and found[3] else ""
                yield Sentence(_unquoted(found[1]), "", context)
            elif block_re.match(token.contents):
                yield _block(token.contents, tokens)


def _constants(contents: str) -> Iterator[Sentence]:
    for quoted in constant_re.findall(contents):
        yield Sentence(_unquoted(quoted))


def _unquoted(quoted: str) -> str:
    """The text between the quotes, as Django looks it up: percent signs are doubled."""
    return quoted[1:-1].replace("%", "%%")


def _block(opening: str, tokens: Iterator[Token]) -> Sentence:
    """The sentence of a block, up to its end tag; variables become ``%(name)s``."""
    parts: tuple[list[str], list[str]] = ([], [])
    is_plural = 0
    for token in tokens:
        if token.token_type is TokenType.BLOCK:
            if endblock_re.match(token.contents):
                break
            if plural_re.match(token.contents):
                is_plural = 1
        elif token.token_type is TokenType.VAR:
            parts[is_plural].append(f"%({token.contents})s")
        else:
            parts[is_plural].append(token.contents.replace("%", "%%"))
    singular, plural = ("".join(part) for part in parts)
    if re.search(r"\btrimmed\b", opening):
        singular, plural = trim_whitespace(singular), trim_whitespace(plural)
    context = context_re.match(opening.removeprefix("blocktranslate").removeprefix("blocktrans"))
    return Sentence(singular, plural, context[1].strip("'\"") if context else "")


def _skip(tokens: Iterator[Token], end: str) -> None:
    for token in tokens:
        if token.token_type is TokenType.BLOCK and token.contents == end:
            return
