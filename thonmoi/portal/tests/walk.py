"""The addresses of the public site, for the walk of the house; all but three are open."""

from tests.house.walk import Post, Visit
from thonmoi.portal.tests import world
from thonmoi.voices.tests import world as sent

OPEN = {"is_open": True}
CHAIR = {"right": world.CHAIR, "wrong": world.OFFICER}
CODE = (world.LOI,)


def place():
    world.release()
    return CODE


def work():
    row = world.work()
    world.release()
    return (world.LOI, row.pk)


def photo():
    row = world.work()
    world.release()
    return (world.LOI, row.photos.get().pk)


def table():
    world.release()
    return (world.LOI, "standings")


def file():
    world.release(world.DISTRICT, world.OFFICE)
    return (world.DISTRICT, world.documents()[0])


def shown_photo():
    return (world.with_photo().pk,)


def release():
    return (world.released().pk,)


def code():
    sent.sent()
    world.limits.forget()
    return {"code": sent.CODE}


FOUND = {"visitor": 200, "stranger": 200, "reader": 200, "right": 200}
VISITS = [
    Visit("public", data={"q": "tan loi"}, **OPEN),
    Visit("public-schema", **OPEN),
    Visit("public-place", place, **OPEN),
    Visit("public-works", place, **OPEN),
    Visit("public-work", work, **OPEN),
    Visit("public-notice", work, **OPEN),
    Visit("public-poster", place, **OPEN),
    Visit("public-photo", photo, **OPEN),
    Visit("finder-card", **OPEN),
    Visit("public-card", place, **OPEN),
    Visit("work-card", work, **OPEN),
    Visit("public-file", file, **OPEN),
    Visit("public-denunciation", place, **OPEN),
    Visit("public-embed", place, **OPEN),
    Visit("public-feed", place, **OPEN),
    Visit("public-json", place, **OPEN),
    Visit("public-csv", table, **OPEN),
    Visit("feedback-send", place, **OPEN),
    Post("feedback-send", lambda: CODE, world.form, **OPEN),
    Visit("feedback-sent", lambda: CODE, **OPEN),
    Visit("feedback-follow", **OPEN),
    Post("feedback-follow", data=code, codes=FOUND, **OPEN),
    Visit("feedback-photo", shown_photo, **OPEN),
    Visit("releases"),
    Visit("release-make", lambda: CODE, **CHAIR),
    Post("release-make", lambda: CODE, {"kinds": ["standings", "works"]}, **CHAIR),
    Visit("release-withdraw", release, **CHAIR),
    Post("release-withdraw", release, {"reason": "Số liệu phải xem lại"}, **CHAIR),
]
