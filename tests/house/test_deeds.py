"""One name per deed: permission, action, door, URL, test file."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from django.core.management import get_commands
from django.urls import get_resolver

from tests.house.deeds import COMMANDS, IMPORTERS_ONLY
from tests.house.tree import PACKAGE, load_all
from thonmoi.audit.deeds import ACTIONS, ActionSpec, Door
from thonmoi.kernel.limits import OWN
from thonmoi.kernel.permissions import Permission
from thonmoi.kernel.roles import ROLES

load_all("actions")
Specs = Mapping[Permission, ActionSpec]


def url_name(permission: str) -> str:
    """``submission.approve`` is reached at the URL named ``submission-approve``."""
    return permission.replace(".", "-")


def without_deed(permissions: Iterable[Permission], specs: Specs) -> Iterator[str]:
    """Permissions that change things and have no action; actions on permissions that read."""
    for permission in permissions:
        if permission.is_read == (permission in specs):
            yield f"{permission}: a reading permission has no action, any other has one"


def without_page(specs: Specs, url_names: Iterable[str]) -> Iterator[str]:
    """Deeds that say they have a page but no URL of their name."""
    known = set(url_names)
    for permission, spec in specs.items():
        if Door.PAGE in spec.doors and url_name(permission) not in known:
            yield f"{permission}: no URL is named {url_name(permission)}"
        if not spec.doors:
            yield f"{permission}: no door leads to it"


def without_command(
    specs: Specs, table: Mapping[Permission, str], commands: Iterable[str]
) -> Iterator[str]:
    """Deeds that say they have a command or job, but the table names none that exists."""
    known = set(commands)
    for permission, spec in specs.items():
        if spec.doors & {Door.COMMAND, Door.JOB} and table.get(permission) not in known:
            yield f"{permission}: name its command in tests/house/deeds.py"


def without_test(specs: Specs, exists: Callable[[Path], bool]) -> Iterator[str]:
    """Deeds whose test file is missing."""
    for permission, spec in specs.items():
        room = spec.function.__module__.split(".")[1]
        file = PACKAGE / room / "tests" / f"test_{permission.replace('.', '_')}.py"
        if not exists(file):
            yield f"{permission}: no test file {file.relative_to(PACKAGE.parent)}"


def held_by_nobody(
    permissions: Iterable[Permission], held: frozenset[Permission]
) -> Iterator[Permission]:
    """Permissions that no role, no account and no importer holds."""
    return (permission for permission in permissions if permission not in held)


def _url_names() -> set[str]:
    return {name for name in get_resolver().reverse_dict if isinstance(name, str)}


def test_every_permission_has_its_deed():
    assert list(without_deed(Permission, ACTIONS)) == []


def test_every_page_has_its_url():
    assert list(without_page(ACTIONS, _url_names())) == []


def test_every_command_is_there():
    assert list(without_command(ACTIONS, COMMANDS, get_commands())) == []


def test_every_deed_has_its_tests():
    assert list(without_test(ACTIONS, Path.exists)) == []


def test_every_permission_is_somebodys():
    held = frozenset.union(*(role.permissions for role in ROLES.values()))
    assert list(held_by_nobody(Permission, held | OWN | IMPORTERS_ONLY)) == []


def test_log_sentences_name_the_target():
    assert [p for p, spec in ACTIONS.items() if "{target}" not in str(spec.says)] == []


def planted(*doors: Door) -> dict[Permission, ActionSpec]:
    def register_nothing() -> None: ...

    register_nothing.__module__ = "thonmoi.library.actions"
    return {
        Permission.PACK_APPLY: ActionSpec(
            Permission.PACK_APPLY, "", frozenset(doors), register_nothing
        )
    }


def test_planted_permission_without_deed_is_found():
    assert len(list(without_deed([Permission.PACK_APPLY], {}))) == 1


def test_planted_deed_on_a_reading_permission_is_found():
    specs = {Permission.WORK_READ: planted()[Permission.PACK_APPLY]}
    assert len(list(without_deed([Permission.WORK_READ], specs))) == 1


def test_planted_missing_doors_are_found():
    assert len(list(without_page(planted(Door.PAGE), ["documents"]))) == 1
    assert len(list(without_page(planted(), ["pack-apply"]))) == 1
    assert len(list(without_command(planted(Door.JOB), {}, ["load"]))) == 1
    assert len(list(without_command(planted(Door.COMMAND), COMMANDS, ["serve"]))) == 1


def test_planted_missing_test_is_found():
    assert len(list(without_test(planted(), Path.exists))) == 1


def test_planted_permission_of_nobody_is_found():
    assert list(held_by_nobody([Permission.PACK_APPLY], frozenset())) == [Permission.PACK_APPLY]
