"""What every start needs: catalogues, tables, static files, packs; repeatable."""

from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils.translation import gettext_lazy as _

from thonmoi.funding import queries as funding
from thonmoi.funding.actions import reckon_tally
from thonmoi.kernel.access import Actor, Place, importer
from thonmoi.kernel.errors import Conflict
from thonmoi.kernel.permissions import Permission
from thonmoi.packs import actions, queries, reading
from thonmoi.packs.steps import Op
from thonmoi.ui import catalogue


def prepare() -> None:
    """Compile the catalogues, bring the tables up to date, gather the static files.

    Raises PermissionError where the program's folder is not writable and a catalogue
    is not compiled yet.
    """
    catalogue.compile_all()
    call_command("migrate", interactive=False, verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    _reckon(importer("thonmoi install", path="", permissions=frozenset({Permission.TALLY_RECKON})))


def _reckon(by: Actor) -> None:
    """What deeds keep beside works and capital, where an older version kept nothing of it."""
    if funding.mismatches(by):
        reckon_tally(Place("", str(_("all areas"))), by=by)


def require_prepared() -> None:
    """Conflict where tables or static files are not those of this version of the program."""
    executor = MigrationExecutor(connection)
    pending = executor.migration_plan(executor.loader.graph.leaf_nodes())
    if pending or not (Path(settings.STATIC_ROOT) / "staticfiles.json").is_file():
        raise Conflict(
            "serve.not-prepared",
            _("The database or the static files are not up to date. Run thonmoi install first."),
        )


def load(names: tuple[str, ...], *, by: Actor) -> dict[str, int]:
    """Apply packs, each after those it requires; how many rows each one changed, in that order.

    A pack that would change nothing is not applied, so a repeated start leaves no entry in
    the log. Raises Invalid where a pack is unknown or has errors; packs before it stay applied.
    """
    changed: dict[str, int] = {}
    for name in names:
        _load(name, by, changed, ())
    return changed


def _load(name: str, by: Actor, changed: dict[str, int], asking: tuple[str, ...]) -> None:
    if name in changed or name in asking:
        return
    pack = reading.read(name)
    for required in pack.requires:
        _load(required, by, changed, (*asking, name))
    steps = queries.diff(by, pack)
    refused = any(finding.level == "error" for finding in pack.findings)
    if refused or any(step.op is not Op.KEEP for step in steps):
        steps = actions.apply_pack(Place("", pack.title), by=by, pack=pack)
    changed[name] = sum(step.op is not Op.KEEP for step in steps)
