"""The project's sources as the tests of the house read them."""

import ast
import importlib
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from types import ModuleType

from thonmoi.config.settings import BASE_DIR, ROOMS

PACKAGE = BASE_DIR / "thonmoi"
ROOM_NAMES = ("kernel", *ROOMS)


@dataclass(frozen=True)
class Source:
    """One module by its path below the root: ``thonmoi/library/actions.py``, and its text."""

    path: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def lines(self) -> int:
        return len(self.text.splitlines())

    @property
    def module(self) -> str:
        """``thonmoi.library.actions``; a package by its name."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @property
    def part(self) -> str:
        """What kind of file of a room it is: ``actions``, ``queries``, ``views``, a name."""
        names = self.module.split(".")
        return names[2] if len(names) > 2 else ""

    @property
    def room(self) -> str:
        names = self.module.split(".")
        return names[1] if len(names) > 1 else ""

    @property
    def is_test(self) -> bool:
        return "/tests/" in self.path or self.path.startswith("tests/")

    def functions(self) -> list[ast.FunctionDef]:
        """Functions at the top of the module."""
        return [node for node in self.tree.body if isinstance(node, ast.FunctionDef)]


def _read(pattern: str) -> list[Source]:
    paths = sorted(p for p in BASE_DIR.glob(pattern) if "__pycache__" not in p.parts)
    return [Source(str(p.relative_to(BASE_DIR)), p.read_text("utf-8")) for p in paths]


@cache
def everything() -> tuple[Source, ...]:
    """Every module of the package and of the tests, migrations left out."""
    found = [*_read("thonmoi/**/*.py"), *_read("tests/**/*.py"), *_read("*.py")]
    return tuple(s for s in found if "/migrations/" not in s.path)


@cache
def code() -> tuple[Source, ...]:
    """Every module of the package that is no test."""
    return tuple(s for s in everything() if s.path.startswith("thonmoi/") and not s.is_test)


@cache
def templates() -> tuple[tuple[str, str], ...]:
    """(path, text) of every page template."""
    found = sorted(PACKAGE.glob("*/templates/**/*.html"))
    return tuple((str(p.relative_to(BASE_DIR)), p.read_text("utf-8")) for p in found)


def load_all(part: str) -> list[ModuleType]:
    """Import every room's modules of one part: ``actions``, ``queries``; packages whole."""
    return [importlib.import_module(s.module) for s in code() if s.part == part]


def room_files(name: str) -> list[Path]:
    """Files of one relative name in the rooms that have it: ``tests/walk.py``."""
    return [p for room in ROOM_NAMES if (p := PACKAGE / room / name).exists()]


def body_lines(function: ast.FunctionDef) -> int:
    """Lines of a function's body: signature, decorators and docstring do not count."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0
