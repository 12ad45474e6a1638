"""Two people at one thing: what there is once is a Conflict, and deeds of one name take turns."""

import pytest
from django.db import IntegrityError, connection

from tests import universe
from thonmoi.audit.deeds import ACTIONS, Door, action
from thonmoi.audit.models import Event
from thonmoi.audit.writes import create
from thonmoi.kernel.access import Place
from thonmoi.kernel.errors import Conflict
from thonmoi.kernel.permissions import Permission
from thonmoi.units.models import Unit

LOCKS = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND granted"


@pytest.fixture
def deed():
    """`deed(function)`: the function done as a deed of its own for this test."""
    known = dict(ACTIONS)
    ACTIONS.pop(Permission.PACK_APPLY)
    made = action(Permission.PACK_APPLY, says="{target}", doors=(Door.COMMAND,))
    yield lambda function: made(function)(Place(universe.PATH), by=universe.EVERYTHING)
    ACTIONS.clear()
    ACTIONS.update(known)


def _like(unit, **other):
    fields = [one.attname for one in Unit._meta.concrete_fields if not one.primary_key]
    return {name: getattr(unit, name) for name in fields} | other


def test_a_row_of_which_there_is_one_already_is_a_conflict_and_leaves_nothing(deed):
    known, before = _like(universe.unit("25342")), Event.objects.count()
    with pytest.raises(Conflict) as refused:
        deed(lambda place, *, by: create(Unit, **known))
    assert refused.value.code == "audit.changed-meanwhile"
    assert Event.objects.count() == before


def test_a_row_that_can_never_be_is_a_bug_and_rises(deed):
    nameless = _like(universe.unit("25342"), code="x", path="x/", name=None)
    with pytest.raises(IntegrityError):
        deed(lambda place, *, by: create(Unit, **nameless))


@pytest.mark.skipif(connection.vendor != "postgresql", reason="one writer at a time anyway")
def test_a_deed_holds_the_turn_of_its_name_at_its_place(deed):
    def locks(*_args, **_kwargs):
        with connection.cursor() as cursor:
            cursor.execute(LOCKS)
            return cursor.fetchone()[0]

    before = locks()
    assert deed(locks) == before + 1
