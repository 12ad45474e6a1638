"""Small files, small deeds, small views; no drawer for odds and ends."""

from collections.abc import Iterable, Iterator
from statistics import median

from tests.house.test_signatures import is_deed
from tests.house.tree import Source, body_lines, code, everything

FILE, MEDIAN, URLS, COMMAND, DEED, VIEW = 300, 60, 60, 30, 25, 15
FORBIDDEN = ("utils", "helpers", "services", "managers", "signals", "mixins", "constants")


def long_files(sources: Iterable[Source]) -> Iterator[str]:
    """Files past 300 lines, URL tables past 60, commands past 30."""
    for source in sources:
        limit = FILE
        if source.module.endswith(".urls"):
            limit = URLS
        if ".management.commands." in source.module:
            limit = COMMAND
        if source.lines > limit:
            yield f"{source.path}: {source.lines} lines, at most {limit}; split it by deed"


def long_functions(sources: Iterable[Source]) -> Iterator[str]:
    """Deeds past 25 lines and views past 15; signature and docstring are not counted."""
    for source in sources:
        for function in source.functions():
            first = [a.arg for a in function.args.args][:1]
            is_view = first == ["request"] and bool(function.decorator_list)
            limit = DEED if is_deed(function) else VIEW if is_view else FILE
            if (lines := body_lines(function)) > limit:
                yield f"{source.path}: {function.name} has {lines} lines, at most {limit}"


def forbidden_names(sources: Iterable[Source]) -> Iterator[str]:
    """Modules named after a kind instead of a subject."""
    return (s.path for s in sources if set(s.module.split(".")) & set(FORBIDDEN))


def test_no_file_is_long():
    assert list(long_files(everything())) == []


def test_most_files_are_short():
    assert median(s.lines for s in code() if s.text.strip()) <= MEDIAN


def test_no_deed_or_view_is_long():
    assert list(long_functions(code())) == []


def test_no_drawers():
    assert list(forbidden_names(everything())) == []


def test_planted_long_files_are_found():
    for path, lines in (
        ("thonmoi/library/rules.py", 301),
        ("thonmoi/library/urls.py", 61),
        ("thonmoi/packs/management/commands/load.py", 31),
    ):
        assert list(long_files([Source(path, "x = 1\n" * lines)]))
        assert not list(long_files([Source(path, "x = 1\n" * (lines - 1))]))


def test_planted_long_functions_are_found():
    body = "    x = 1\n"
    view = "@require_GET\ndef page(request):\n    '''Says.'''\n" + body * 16
    deed = "@action(P.X)\ndef register(area, *, by):\n" + body * 26
    assert list(long_functions([Source("thonmoi/library/views.py", view)]))
    assert list(long_functions([Source("thonmoi/library/actions.py", deed)]))


def test_planted_drawer_is_found():
    assert list(forbidden_names([Source("thonmoi/plans/utils.py", "")]))
    assert list(forbidden_names([Source("thonmoi/plans/helpers/text.py", "")]))
