"""What `@action` promises: one transaction, one chain, what is nested, what is refused."""

import json
from datetime import date

import pytest

from tests import universe
from thonmoi.accounts import actions as accounts
from thonmoi.audit.deeds import ACTIONS, Door, action, current_deed
from thonmoi.audit.doctor import examine
from thonmoi.audit.models import Event
from thonmoi.audit.writes import change, change_where, create_many, note, remove
from thonmoi.kernel.access import Actor, Place
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.kernel.permissions import Permission
from thonmoi.library.models import Document, Relation, StoredFile
from thonmoi.library.tests.walk import register
from thonmoi.units.actions import end_unit, register_unit
from thonmoi.units.models import Unit
from thonmoi.units.rules import Level

LAST_DAY = date(2025, 7, 1)


@pytest.fixture
def deed():
    """`deed(function)`: the function as a deed of its own for this test."""
    known = dict(ACTIONS)
    ACTIONS.pop(Permission.PACK_APPLY)
    yield action(Permission.PACK_APPLY, says="{target}", doors=(Door.COMMAND,))
    ACTIONS.clear()
    ACTIONS.update(known)


def events():
    return [json.loads(e.changes) for e in Event.objects.order_by("seq")]


def run(function, by=universe.EVERYTHING):
    return function(Place(universe.PATH), by=by)


def test_an_event_says_who_what_when_where():
    document = register()
    event = Event.objects.latest("seq")
    account = universe.account("vpdp")
    assert (event.actor_id, event.actor_kind) == (account.pk, "staff")
    assert (event.target, event.target_id) == ("library.document", str(document.pk))
    assert (event.unit_path, event.cause) == (universe.PATH, "document.register")
    assert event.label == "Quyết định số 7315/QĐ-UBND"


def test_nested_deeds_share_cause_and_request():
    register()
    inner, outer = Event.objects.order_by("-seq")[:2][::-1]
    assert (inner.action, outer.action) == ("file.store", "document.register")
    assert inner.cause == outer.cause == "document.register"
    assert inner.request_id == outer.request_id != ""


def test_a_request_has_one_id(as_):
    from thonmoi.library.tests.walk import FORM

    as_("vpdp").post("/documents/registration/", FORM)
    as_("vpdp").post("/documents/registration/", FORM | {"number": "7316/QĐ-UBND"})
    ids = list(Event.objects.order_by("-seq").values_list("request_id", flat=True)[:2])
    assert len(set(ids)) == 2


def test_an_error_takes_everything_back(deed):
    before = Event.objects.count()

    @deed
    def breaks(place, *, by):
        register_unit(
            universe.unit("694"), by=by, code="x", level=Level.HAMLET, kind="ấp", name="X"
        )
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        run(breaks)
    assert not Unit.objects.filter(code="x").exists()
    assert Event.objects.count() == before
    assert list(examine()) == []


def test_a_nested_refusal_takes_the_outer_back(deed):
    @deed
    def twice(place, *, by):
        register()
        register()

    with pytest.raises(Conflict):
        run(twice)
    assert not Document.objects.filter(number="7315/QĐ-UBND").exists()
    assert not StoredFile.objects.filter(name="qd 7315.pdf").exists()


def test_refusals_leave_nothing():
    before = Event.objects.count()
    unit = universe.unit("25342")
    for username, refusal in (("vpdp", Denied), ("can-bo-tan-hiep", NotFound)):
        with pytest.raises(refusal):
            end_unit(unit, by=universe.actor(username), on=LAST_DAY)
    with pytest.raises(NotFound):
        end_unit(unit, by=Actor.PUBLIC, on=LAST_DAY)
    assert Event.objects.count() == before


def test_own_deeds_are_for_the_own_account():
    mine, other = universe.account("vpdp"), universe.account("lanh-dao")
    with pytest.raises(Denied):
        accounts.change_password(other, by=universe.actor("vpdp"), old="x", new="y")
    with pytest.raises(Invalid):
        accounts.change_password(mine, by=universe.actor("vpdp"), old="x", new="y")


def test_inside_a_deed_scope_is_still_asked(deed):
    @deed
    def reaches_out(place, *, by):
        end_unit(universe.unit("690"), by=by, on=LAST_DAY)

    with pytest.raises(NotFound):
        run(reaches_out, by=here_only())


def here_only():
    from thonmoi.kernel.access import importer

    return importer("tests", path=universe.PATH, permissions=frozenset({Permission.PACK_APPLY}))


def test_bulk_rows_are_all_reported(deed):
    document = register()

    @deed
    def relate(place, *, by):
        rows = [{"document": document, "other": document, "kind": kind} for kind in "ab"]
        made = create_many(Relation, rows)
        change_where(Relation.objects.filter(pk__in=[m.pk for m in made]), kind="c")

    with pytest.raises(Conflict):
        run(relate)

    @deed_again
    def relate_once(place, *, by):
        create_many(Relation, [{"document": document, "other": document, "kind": "a"}])
        change_where(Relation.objects.filter(other=document), kind="c")

    run(relate_once)
    row = Relation.objects.get(other=document)
    assert events()[-1] == {
        f"library.relation:{row.pk}": {
            "document_id": [None, document.pk],
            "other_id": [None, document.pk],
            "kind": [None, "c"],
        }
    }


def deed_again(function):
    ACTIONS.pop(Permission.PACK_APPLY)
    return action(Permission.PACK_APPLY, says="{target}", doors=(Door.COMMAND,))(function)


def test_outer_and_inner_writes_to_one_row_replay_in_order(deed):
    unit = universe.unit("25342")

    @deed
    def both(place, *, by):
        change(unit, name="Tân Lợi Đông")
        end_unit(unit, by=by, on=date(2025, 8, 1))
        change(unit, kind="phường")

    run(both)
    assert list(examine()) == []


def test_made_outside_and_removed_inside_leaves_no_trace(deed):
    document = register()

    @deed
    def comes_and_goes(place, *, by):
        made = create_many(Relation, [{"document": document, "other": document, "kind": "a"}])
        remove(made[0])

    run(comes_and_goes)
    assert list(examine()) == []


def test_only_what_differs_is_written(deed):
    unit = universe.unit("25342")

    @deed
    def rename(place, *, by):
        change(unit, name="Tân Lợi", kind="phường")

    run(rename)
    assert events()[-1] == {f"units.unit:{unit.pk}": {"kind": ["xã", "phường"], "version": [1, 2]}}


def test_nothing_changed_is_said_once(deed):
    @deed
    def nothing(place, *, by):
        change(universe.unit("25342"), name="Tân Lợi")
        note("chỉ xem lại")

    run(nothing)
    event = Event.objects.latest("seq")
    assert (event.changes, event.note) == ("{}", "chỉ xem lại")


def test_two_writers_of_one_row(deed):
    mine, theirs = universe.unit("25342"), universe.unit("25342")
    end_unit(theirs, by=universe.EVERYTHING, on=date(2025, 8, 1))
    with pytest.raises(Conflict):
        end_unit(mine, by=universe.EVERYTHING, on=date(2025, 9, 1))


def test_names_and_passwords_stay_out_of_the_log():
    account = accounts.create_account(
        universe.unit("694"),
        by=universe.EVERYTHING,
        username="an-danh",
        name="Nguyễn Văn Kín",
        password="mot-cau-dai-de-nho",
        email="kin@example.org",
    )
    accounts.change_password(
        account, by=actor_of(account), old="mot-cau-dai-de-nho", new="mot-cau-khac-de-nho"
    )
    text = "".join(f"{e.changes}{e.label}{e.note}" for e in Event.objects.order_by("-seq")[:3])
    for word in ("an-danh", "Kín", "example", "mot-cau", "md5"):
        assert word not in text
    assert '"password":["•","•"]' in text


def actor_of(account):
    from thonmoi.accounts.queries import actor_of

    return actor_of(account)


def test_outside_a_deed_the_verbs_refuse():
    assert current_deed() is None
    with pytest.raises(RuntimeError, match="outside a deed"):
        change(universe.unit("25342"), name="X")


def test_one_name_one_deed():
    with pytest.raises(RuntimeError, match="two deeds"):
        action(Permission.PACK_APPLY, says="", doors=())(lambda place, *, by: None)
