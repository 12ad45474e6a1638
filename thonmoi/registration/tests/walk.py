"""The addresses of registrations, for the walk of the house."""

from tests.house.walk import Pair, Post, Visit
from thonmoi.registration import queries
from thonmoi.registration.models import Registration
from thonmoi.registration.tests import world

EDITOR = {"right": "can-bo-an-phu", "wrong": world.LEADER}
CHAIR = {"right": "chu-tich-an-phu", "wrong": world.LEADER}
OFFICE = {"right": world.OFFICE, "wrong": world.LEADER}


def of(make):
    """The key of what is made; the people of its commune are there by then."""

    def made():
        world.editor(), world.chair()
        return (make().pk,)

    return made


def both(name, make, form, who):
    return Visit(name, of(make), **who), Post(name, of(make), form, **who)


def decided():
    """What the office sends for the registration that was made last."""
    row = Registration.objects.latest("pk")
    form = {"version": row.version, "paper": "1/QĐ-UBND", "on": "16/6/2025"}
    return form | {f"approved-{one.pk}": "on" for one in row.contents.all()}


def there():
    world.editor(), world.chair()
    return ()


TEXT = {"text": "Lắp đèn đường", "kind": "install"}
VISITS = [
    Visit("registrations"),
    Visit("registration-open", there, codes={"stranger": 200}, **EDITOR),
    Post(
        "registration-open",
        there,
        {"commune": world.PHU, "year": "2025"},
        codes={"stranger": 422},
        **EDITOR,
    ),
    Visit("registration", of(world.advised)),
    Visit("registration-petition", of(world.drafted)),
    *both("content-add", world.opened, TEXT, EDITOR),
    *both("content-change", world.content, {**TEXT, "version": 1}, EDITOR),
    *both("content-drop", world.content, {"version": 1}, EDITOR),
    *both("registration-send", world.drafted, {"version": 1}, CHAIR),
    *both("registration-return", world.sent, {"version": 2, "reason": "Bổ sung"}, OFFICE),
    *both(
        "appraisal-give",
        world.appraisal,
        {"version": 1, "verdict": "agree"},
        {"right": world.DIVISION, "wrong": world.LEADER},
    ),
    *both(
        "appraisal-forward",
        lambda: world.appraisal(order=2),
        {"version": 1, "to": "phong-kt-ht-dt"},
        OFFICE,
    ),
    *both(
        "advice-give",
        world.appraised,
        {"adviser": "finance", "text": "Cân đối được"},
        {"right": world.FINANCE, "wrong": world.LEADER},
    ),
    *both("registration-approve", world.advised, decided, OFFICE),
]


def _registrations(actor):
    return [one.pk for one in queries.registrations(actor).rows]


PAIRS = {
    "registration.queries.registrations.registrations": Pair(
        _registrations, queries.registration, world.sent
    ),
}
