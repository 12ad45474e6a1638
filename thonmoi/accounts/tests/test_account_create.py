import pytest

from tests import universe
from thonmoi.accounts.actions import create_account
from thonmoi.accounts.models import Account
from thonmoi.accounts.tests.walk import NEW
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Denied, Invalid, NotFound

ADDRESS = "/people/registration/"


def create(by="quan-tri", home="25342", **changes):
    values = {k: v for k, v in NEW.items() if k != "home"} | changes
    return create_account(universe.unit(home), by=universe.actor(by), **values)


def test_works(as_, client):
    response = as_("quan-tri").post(ADDRESS, NEW)
    account = Account.objects.get(username="can-bo-moi")
    assert response.url == f"/people/{account.pk}/"
    signed_in = client.post("/sign-in/", {"username": "can-bo-moi", "password": NEW["password"]})
    assert signed_in.status_code == 302
    assert client.get("/people/").status_code == 403


def test_logged_without_names():
    account = create()
    event = Event.objects.latest("seq")
    assert (event.action, event.target_id) == ("account.create", str(account.pk))
    assert "can-bo-moi" not in event.changes + event.label
    assert NEW["password"] not in event.changes


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        create(by="can-bo-tan-loi", home="690")


def test_wrong_role_is_told(as_):
    with pytest.raises(Denied):
        create(by="vpdp")
    assert as_("vpdp").get(ADDRESS).status_code == 403


def test_twice_is_refused(as_):
    create()
    response = as_("quan-tri").post(ADDRESS, NEW)
    assert response.status_code == 422
    assert Account.objects.filter(username="can-bo-moi").count() == 1


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("password", "ngan"),
        ("password", "1234567890"),
        ("password", "can-bo-moi"),
        ("username", "Cán bộ"),
        ("username", "a"),
        ("username", "<script>"),
        ("home", "vn/"),
        ("home", ""),
        ("email", "khong"),
        ("name", ""),
        ("name", "x" * 200),
    ],
)
def test_bad_input_gets_a_sentence(as_, field, value):
    response = as_("quan-tri").post(ADDRESS, NEW | {field: value})
    assert response.status_code == 422
    assert 'aria-invalid="true"' in response.content.decode()
    assert not Account.objects.filter(name="Cán bộ mới").exists()


def test_a_weak_password_is_refused_by_the_deed():
    with pytest.raises(Invalid):
        create(password="mat-khau")
