"""Sets that are made up for the tests, plainly: their names and numbers say so."""

from datetime import date
from decimal import Decimal

from tests import universe
from thonmoi.criteria import actions, queries
from thonmoi.criteria.actions import MeasureFacts
from thonmoi.criteria.models import CriteriaSet
from thonmoi.criteria.rules import (
    Confidence,
    Criterion,
    Direction,
    Indicator,
    Kind,
    Level,
    Threshold,
)
from thonmoi.criteria.rules import (
    CriteriaSet as Content,
)
from thonmoi.kernel.access import Place
from thonmoi.library.models import Document

THREE = "gia-dinh-ba-nhom"
HAMLET = "qd1471-khu-dan-cu-kieu-mau"
GROUPS = {
    "nhom_1": "Xã liền kề đô thị hiện hữu và có định hướng phát triển thành đô thị (giả định)",
    "nhom_2": "Xã không thuộc nhóm 1 và nhóm 3 (giả định)",
    "nhom_3": "Xã khu vực II, khu vực III (giả định)",
}
RATE = {"nhom_1": "95", "nhom_2": "90", "nhom_3": "80"}
PRODUCTS = {"nhom_1": ("3", "5"), "nhom_2": ("1", "3"), "nhom_3": ("1", "2")}


def measure(code: str, kind: str = "percent") -> str:
    """The code of a measure, registered where it is not."""
    known = {one.code for one in queries.measures(universe.EVERYTHING)}
    if code not in known:
        facts = MeasureFacts(
            code, f"{code} (giả định)", kind, unit="%" if kind == "percent" else ""
        )
        actions.register_measure(Place(""), by=universe.EVERYTHING, facts=facts)
    return code


def rate(code: str, measured: str, required: dict[str, str]) -> Indicator:
    """A rate of at least so much, by group."""
    return Indicator(
        code,
        f"Tỷ lệ {code} (giả định)",
        Kind.PERCENT,
        Direction.AT_LEAST,
        unit="%",
        measure=measure(measured),
        default_group="",
        wording=Confidence.FOUND,
        source="giả định",
        thresholds=tuple(
            Threshold(group, Decimal(value), confidence=Confidence.FOUND)
            for group, value in required.items()
        ),
    )


def products(code: str, required: dict[str, tuple[str, str]]) -> Indicator:
    """A range by group: "01 - 03 sản phẩm"."""
    return Indicator(
        code,
        "Số sản phẩm (giả định)",
        Kind.NUMBER,
        Direction.RANGE,
        unit="sản phẩm",
        measure=measure("gia-dinh-san-pham", "number"),
        default_group="",
        wording=Confidence.FOUND,
        source="giả định",
        thresholds=tuple(
            Threshold(group, Decimal(low), high=Decimal(high), confidence=Confidence.FOUND)
            for group, (low, high) in required.items()
        ),
    )


def passed(code: str, measured: str) -> Indicator:
    """Met as described."""
    return Indicator(
        code,
        f"Nội dung {code} (giả định)",
        Kind.BOOLEAN,
        Direction.PASS,
        measure=measure(measured, "boolean"),
        default_group="chung",
        wording=Confidence.FOUND,
        source="giả định",
        thresholds=(Threshold("chung", "Đạt", confidence=Confidence.FOUND),),
    )


def three_groups(**changes) -> Content:
    """A set for communes of three groups: a rate and a range by group."""
    values = {
        "code": THREE,
        "name": "Bộ tiêu chí giả định ba nhóm xã (dựng để thử)",
        "level": Level.ADVANCED,
        "unit_level": "commune",
        "first_year": 2025,
        "last_year": 2030,
        "area": universe.PATH,
        "group_kind": "commune_group",
        "groups": GROUPS,
        "default_group": "",
        "criteria": (
            Criterion(
                "1",
                "Môi trường (giả định)",
                (rate("1.1", "gia-dinh-nuoc-sach", RATE),),
                confidence=Confidence.FOUND,
            ),
            Criterion(
                "2",
                "Kinh tế (giả định)",
                (products("2.1", PRODUCTS),),
                confidence=Confidence.FOUND,
            ),
        ),
    }
    return Content(**{**values, **changes})


def hamlets(**changes) -> Content:
    """A set for hamlets with two criteria, standing in for the one whose text is missing."""
    values = {
        "code": HAMLET,
        "name": "Bộ tiêu chí giả định khu dân cư kiểu mẫu (dựng để thử)",
        "level": Level.MODEL_HAMLET,
        "unit_level": "hamlet",
        "first_year": 2022,
        "last_year": 2025,
        "area": universe.PATH,
        "default_group": "chung",
        "groups": {"chung": "Mọi ấp, sóc"},
        "criteria": tuple(
            Criterion(
                code,
                name,
                (passed(f"{code}.1", f"gia-dinh-ap-{code}"),),
                confidence=Confidence.FOUND,
            )
            for code, name in (("1", "Giao thông (giả định)"), ("2", "Nhà văn hóa (giả định)"))
        ),
    }
    return Content(**{**values, **changes})


def document(number: str = "1471/QĐ-UBND") -> Document:
    """A document of the register that stands in as the one that issues a set."""
    return Document.objects.get(number=number)


def drafted(content: Content) -> CriteriaSet:
    """A draft edition of a made-up set."""
    place = Place(content.area)
    return actions.draft_set(place, by=universe.EVERYTHING, content=content, document=document())


def active(content: Content) -> CriteriaSet:
    """The set in use."""
    return actions.activate_set(drafted(content), by=universe.actor("vpdp"))


def grouped(kind: str = "commune_group", day: date = date(2025, 6, 1), **by_code: str) -> None:
    """Put communes (``c25342="nhom_1"``) into groups."""
    chosen = {universe.path(code[1:]): group for code, group in by_code.items()}
    actions.assign_groups(
        Place(universe.PATH),
        by=universe.actor("vpdp"),
        kind=kind,
        chosen=chosen,
        document=document(),
        valid_from=day,
    )
