"""On whose table a step lies. Pure."""

from enum import StrEnum

from thonmoi.procedures.rules import Body
from thonmoi.recognition.rules.lacks import COMMUNES


class Table(StrEnum):
    """Who has the step before him: the commune, the office, the divisions, the Front, above."""

    COMMUNE = "commune"
    OFFICE = "office"
    CHARGED = "charged"
    FRONT = "front"
    ABOVE = "above"


_OF = {
    Body.CHARGED: Table.CHARGED,
    Body.FRONT: Table.FRONT,
    Body.DEPARTMENT: Table.ABOVE,
    Body.COUNCIL: Table.ABOVE,
    Body.PROVINCE: Table.ABOVE,
}


def table_of(body: Body) -> Table:
    """The table of a body; one that no text names yet is the office's to settle."""
    return Table.COMMUNE if body in COMMUNES else _OF.get(body, Table.OFFICE)


def above(unit_path: str) -> str:
    """The path of the province of a commune: ``vn/70/694/25342/`` gives ``vn/70/``."""
    return "/".join(unit_path.split("/")[:2]) + "/"


def has_district(unit_path: str) -> bool:
    """Whether a level stands between the commune and its province."""
    return unit_path.count("/") > 3
