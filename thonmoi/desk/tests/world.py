"""The plan in small, by deeds: two communes with a target, one with a title, the rest silent."""

from datetime import date
from decimal import Decimal

from tests import universe
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.rules import Standing
from thonmoi.monitoring.actions.conclusions import Said, record_conclusions, record_reading
from thonmoi.plans.actions import create_plan, enforce_plan
from thonmoi.plans.models import Clause, Plan
from thonmoi.plans.rules import Comparator
from thonmoi.plans.rules.facts import (
    ClauseFacts,
    DesignationFacts,
    PlanFacts,
    TargetFacts,
    TaskFacts,
    TitleFacts,
    WorkFacts,
)

DAY = date(2025, 1, 24)
CLAUSES = (
    ("III.2", "Phấn đấu xã Tân Lợi về đích nông thôn mới nâng cao"),
    ("IV.1.-3", "Giảm tỷ lệ hộ nghèo từ 0,15% xuống còn 0%, tương ứng giảm 44 hộ"),
    ("IV.2", "Xã Tân Lợi: còn 05/20 tiêu chí chưa đạt"),
    ("IV.2.1.c.-3", "Xây mới nhà văn hóa ấp Phú Miêng"),
    ("IV.2.1.e", "Khu dân cư kiểu mẫu ấp Ân Lợi"),
    ("IV.2.2.a", "Mương thoát nước ấp Ân Lợi"),
    ("IV.3", "Xã Tân Hiệp: còn 05/20 tiêu chí chưa đạt"),
    ("IV.4", "Các xã An Phú duy trì"),
)
UNMET = {"25342": "1 5 6 13 20", "25361": "1 5 6 8 19"}
WEAK = {"25342": "2 17 18", "25361": ""}
WHERE = {"25342": "IV.2", "25361": "IV.3"}


def criterion(level: str, code: str) -> int:
    """The id of a criterion of the set that holds in the district."""
    found = criteria.set_for(universe.EVERYTHING, level, universe.path("25342"), DAY)
    assert found is not None
    return found.by_code[code].id


def plan() -> Plan:
    """The plan in force, with what it says of the criteria."""
    made = create_plan(universe.unit("694"), by=universe.EVERYTHING, facts=_facts())
    enforce_plan(made, by=universe.EVERYTHING, version=1, in_force_from=DAY)
    clauses = {c.path: c for c in Clause.objects.filter(plan=made)}
    for code in ("25342", "25361"):
        _conclude(code, clauses)
    record_reading(
        universe.unit("694"),
        by=universe.EVERYTHING,
        measure_id=_measure(),
        value="0.15",
        clause=clauses["IV.1.-3"],
        on=DAY,
    )
    return made


def _measure() -> int:
    return criteria.measures(universe.EVERYTHING)[0].pk


def _conclude(code: str, clauses: dict[str, Clause]) -> None:
    found = criteria.set_for(universe.EVERYTHING, "nang-cao", universe.path(code), DAY)
    assert found is not None
    said = []
    for one in found.criteria:
        standing = Standing.MET
        if one.code in UNMET[code].split():
            standing = Standing.NOT_MET
        elif one.code in WEAK[code].split():
            standing = Standing.MET_NOT_SUSTAINABLE
        said.append(Said(one.id, standing, clauses[WHERE[code]].pk))
    record_conclusions(universe.unit(code), by=universe.EVERYTHING, said=said, on=DAY)


def _facts() -> PlanFacts:
    loi, hiep, phu = (universe.unit(code).pk for code in ("25342", "25361", "25339"))
    culture, hamlet = criterion("nang-cao", "6"), criterion("nang-cao", "20")
    return PlanFacts(
        year=2025,
        title="Kế hoạch thực hiện Chương trình năm 2025",
        issuer_text="UBND huyện Hớn Quản",
        clauses=tuple(
            ClauseFacts(path, "", path.count(".") + 1, "", text, line)
            for line, (path, text) in enumerate(CLAUSES, 1)
        ),
        targets=(
            TargetFacts(
                "IV.1.-3",
                CLAUSES[1][1],
                "Tỷ lệ hộ nghèo",
                Comparator.FROM_TO,
                universe.unit("694").pk,
                value=Decimal(0),
                baseline=Decimal("0.15"),
                unit_text="%",
                absolute=Decimal(44),
                absolute_unit="hộ",
                measure_id=_measure(),
            ),
        ),
        works=(
            _work("a", "IV.2.1.c.-3", "Xây mới nhà văn hóa ấp Phú Miêng", loi, (culture,)),
            _work("b", "IV.2.1.c.-3", "Xây mới nhà văn hóa ấp Ân Lợi", loi, (culture, hamlet)),
            _work("c", "IV.2.1.e", "Xây mới nhà văn hóa ấp Ân Lợi", loi, (hamlet,), "b"),
        ),
        tasks=(TaskFacts("IV.2.2.a", "Mương thoát nước ấp Ân Lợi", loi),),
        designations=(
            DesignationFacts("III.2", loi, "nang-cao", 2025),
            DesignationFacts("IV.3", hiep, "nang-cao", 2023, is_asked=True),
        ),
        titles=(TitleFacts("IV.4", phu, "ntm"),),
    )


def _work(
    key: str, clause: str, text: str, commune: int, criteria_ids: tuple[int, ...], same: str = ""
) -> WorkFacts:
    return WorkFacts(
        key,
        clause,
        text,
        commune,
        "xây mới",
        "nhà văn hóa ấp",
        quantity=Decimal(1),
        criterion_ids=criteria_ids,
        same_as=same,
    )
