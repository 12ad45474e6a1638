"""Shortcuts of these tests: who acts, a number of the pack that nobody has set."""

from datetime import date
from decimal import Decimal

from tests import universe
from thonmoi.kernel.access import Place
from thonmoi.procedures import actions
from thonmoi.procedures.models import Holiday, Number

OFFICE, LEADER, OFFICER, OTHER = "vpdp", "lanh-dao", "can-bo-tan-loi", "can-bo-tan-hiep"
SLUG = "cong-nhan-xa-2022"
AREA = Place(universe.PATH, "Huyện Hớn Quản")


def number(of: str = "verify", kind: str = "days") -> Number:
    return Number.objects.select_related("procedure").get(procedure__slug=SLUG, of=of, kind=kind)


def confirm(by=None, place=AREA, row=None, **changes):
    given = {"value": Decimal(10), "day_kind": "working", "paper": "15/HD-UBND"}
    given |= {"on": date(2025, 5, 5)} | changes
    return actions.confirm_number(
        place, by=by or universe.actor(OFFICE), number=row or number(), **given
    )


def record(by=None, place=AREA, **changes) -> Holiday:
    given = {"day": date(2025, 6, 20), "name": "Ngày nghỉ của huyện"} | changes
    return actions.record_holiday(place, by=by or universe.actor(OFFICE), **given)
