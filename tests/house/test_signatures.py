"""Queries take `actor` first; deeds take a subject, then everything by keyword, `by` among it."""

import ast
from collections.abc import Iterable, Iterator

from tests.house.tree import Source, code

FINDS_THE_ACTOR = {"thonmoi.accounts.queries.actor.actor_of"}
"""The one query that has no actor yet."""


def queries_without_actor(sources: Iterable[Source]) -> Iterator[str]:
    """Public queries whose first parameter is not `actor`."""
    for source in sources:
        if source.part != "queries" or source.module.split(".")[-1].startswith("_"):
            continue
        for function in source.functions():
            name = f"{source.module}.{function.name}"
            first = [a.arg for a in (*function.args.posonlyargs, *function.args.args)][:1]
            if function.name.startswith("_") or name in FINDS_THE_ACTOR:
                continue
            if first != ["actor"]:
                yield f"{name}: the first parameter is `actor`"


def is_deed(function: ast.FunctionDef) -> bool:
    """Whether `@action(…)` stands over a function."""
    return any(
        isinstance(d, ast.Call) and isinstance(d.func, ast.Name) and d.func.id == "action"
        for d in function.decorator_list
    )


def loose_deeds(sources: Iterable[Source]) -> Iterator[str]:
    """Deeds with more than the subject before the keywords, or without `by`."""
    for source in sources:
        for function in filter(is_deed, source.functions()):
            name = f"{source.module}.{function.name}"
            if source.part != "actions":
                yield f"{name}: deeds stand in actions"
            if len(function.args.posonlyargs) + len(function.args.args) != 1:
                yield f"{name}: one subject, then keywords only"
            if "by" not in [a.arg for a in function.args.kwonlyargs]:
                yield f"{name}: `by` is keyword-only"


def test_every_query_takes_the_actor_first():
    assert list(queries_without_actor(code())) == []


def test_every_deed_names_what_it_is_given():
    assert list(loose_deeds(code())) == []


def test_planted_query_without_actor_is_found():
    planted = Source("thonmoi/library/queries.py", "def documents(text, actor): ...")
    assert len(list(queries_without_actor([planted]))) == 1


def test_planted_query_in_a_package_is_found():
    planted = Source("thonmoi/plans/queries/goals.py", "def goals(*, actor): ...")
    assert len(list(queries_without_actor([planted]))) == 1


def test_planted_loose_deed_is_found():
    text = "@action(P.X, says='', doors=())\ndef register(area, facts, *, note): ..."
    assert len(list(loose_deeds([Source("thonmoi/library/actions.py", text)]))) == 2
    assert len(list(loose_deeds([Source("thonmoi/library/views.py", text)]))) == 3
