"""Queries return values, never lazy QuerySets: what is shown was asked for in one place."""

import ast
from collections.abc import Iterable, Iterator

from tests.house.tree import Source, code

LAZY_TYPES = ("QuerySet", "Manager", "RawQuerySet", "Iterator", "Generator")
LAZY_CALLS = {
    "all", "filter", "exclude", "order_by", "select_related", "prefetch_related", "annotate",
    "distinct", "only", "defer", "values", "values_list", "none", "reverse", "union",
}  # fmt: skip
STREAMS = {"thonmoi.audit.queries.all_events"}
"""Whole tables, read as a stream by a command; no page asks for them."""


def lazy_queries(sources: Iterable[Source]) -> Iterator[str]:
    """Public queries that say or do what is lazy, or do not say what they return."""
    for source in sources:
        if source.part != "queries" or source.module.split(".")[-1].startswith("_"):
            continue
        for function in source.functions():
            name = f"{source.module}.{function.name}"
            if function.name.startswith("_") or name in STREAMS:
                continue
            said = ast.unparse(function.returns) if function.returns else ""
            if not said:
                yield f"{name}: say what it returns"
            if any(lazy in said for lazy in LAZY_TYPES):
                yield f"{name}: returns {said}; evaluate it"
            yield from (f"{name}: line {line} returns a QuerySet" for line in _returns(function))


def _returns(function: ast.FunctionDef) -> Iterator[int]:
    for node in ast.walk(function):
        value = node.value if isinstance(node, ast.Return) else None
        called = value.func if isinstance(value, ast.Call) else None
        if not isinstance(called, ast.Attribute) or _is_plain(called.value):
            continue
        if called.attr in LAZY_CALLS:
            yield node.lineno


def _is_plain(value: ast.expr) -> bool:
    """`names.values()` of a dictionary is no QuerySet."""
    return isinstance(value, ast.Name)


def test_queries_return_values():
    assert list(lazy_queries(code())) == []


def test_planted_lazy_queries_are_found():
    texts = [
        "def documents(actor) -> QuerySet[Document]: ...",
        "def documents(actor) -> Iterator[Document]: ...",
        "def documents(actor): return []",
        "def documents(actor) -> list[Document]:\n    return Document.objects.filter(pk=1)",
    ]
    for text in texts:
        planted = Source("thonmoi/library/queries.py", text)
        assert len(list(lazy_queries([planted]))) == 1, text
