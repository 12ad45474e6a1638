"""Shortcuts of these tests: what is confirmed of a commune, what its chair releases, who sends."""

import io
from datetime import date

from PIL import Image

from tests import universe
from thonmoi.criteria.rules import Standing
from thonmoi.funding import actions as funding
from thonmoi.funding.rules import Moment
from thonmoi.funding.tests import world as works
from thonmoi.kernel.access import Actor
from thonmoi.library.actions import checked_file
from thonmoi.monitoring.actions.conclusions import Charged, conclude_criterion
from thonmoi.portal import actions, challenge, queries
from thonmoi.portal.models import Release
from thonmoi.portal.rules import Kind
from thonmoi.ui import limits
from thonmoi.voices.tests import world as sent
from thonmoi.voices.tests.world import agency, criterion

CHAIR, OFFICER, OFFICE, LEADER = "chu-tich-tan-loi", "can-bo-tan-loi", "vpdp", "lanh-dao"
OTHER = "can-bo-tan-hiep"
LOI, DISTRICT = "25342", "694"


def picture(mode: str = "JPEG", side: int = 40, **options) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (side, side), (200, 60, 20)).save(made, mode, **options)
    return made.getvalue()


def release(code: str = LOI, who: str = CHAIR, *kinds: Kind) -> None:
    """Release figures of a place as they stand, all kinds unless named."""
    by, unit = universe.actor(who), universe.unit(code)
    found = queries.outgoing(by, unit)
    chosen = {kind: facts for kind, facts in found.items() if kind in (kinds or found)}
    actions.make_release(unit, by=by, facts=chosen)


def released(code: str = LOI, who: str = CHAIR, kind: Kind = Kind.STANDINGS) -> Release:
    release(code, who)
    return Release.objects.get(unit__code=code, kind=kind, withdrawn_on=None)


def concluded(standing: Standing = Standing.MET, code: str = "5", reason: str = ""):
    """What the division of schools concludes of a criterion of the commune."""
    return conclude_criterion(
        Charged(universe.unit(LOI), criterion(code), f"qd1361-nang-cao/{code}"),
        by=universe.actor("phong-gddt"),
        standing=standing,
        agency_id=agency("phong-gddt").pk,
        reason=reason,
    )


def work():
    """A work of the commune under way, with a photo that can be read."""
    row = works.project()
    funding.record_progress(row, by=works.officer(), percent=45, on=date(2025, 6, 1))
    photo(works.again(row))
    return works.again(row)


def photo(row):
    file = checked_file(picture(), "a.jpg")
    given = {"moment": Moment.DURING, "on": date(2025, 6, 2), "place": "Ấp Ân Lợi"}
    return funding.add_photo(row, by=works.officer(), file=file, **given)


def form(**changes) -> dict:
    """What a resident fills in, with the right sum."""
    limits.forget()
    sent = {"about": "", "text": "Đường ấp bị sụt, xe khó qua", "answer": "năm"}
    return sent | {"token": challenge.token(2, 3)} | changes


def with_photo():
    """Feedback with a photo, shown outside together."""
    file = checked_file(picture(), "anh.jpg")
    return sent.taken(sent.sent(photo=file), is_photo_shown=True)


def documents() -> list[int]:
    """Files of the district's released documents."""
    found = queries.public_place(Actor.PUBLIC, DISTRICT).get(Kind.DOCUMENTS)["documents"]
    return [one["file"] for one in found if one["file"]]
