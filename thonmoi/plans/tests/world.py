"""Shortcuts of these tests: the plan of the district, and a small draft of Tân Lợi's own."""

from datetime import date

from tests import universe
from thonmoi.kernel.access import Place
from thonmoi.library.actions import register_document
from thonmoi.library.facts import DocumentFacts
from thonmoi.library.models import Document
from thonmoi.plans import actions
from thonmoi.plans.models import Clause, Designation, Doubt, Plan, Target, Task, Work
from thonmoi.plans.rules import Comparator, DutyRole
from thonmoi.plans.rules.facts import (
    ClauseFacts,
    DoubtFacts,
    DutyFacts,
    PlanFacts,
    TargetFacts,
    TaskFacts,
    WorkFacts,
)

OFFICE, OFFICER, LEADER, OTHER = "vpdp", "can-bo-tan-loi", "lanh-dao", "can-bo-tan-hiep"
ADMIN = "quan-tri"


def office():
    return universe.actor(OFFICE)


def plan() -> Plan:
    """The plan of the district, in force, its number not recorded."""
    return Plan.objects.select_related("unit", "document").get(unit__code="694", year=2025)


def commune_plan() -> PlanFacts:
    """What a small plan of Tân Lợi says."""
    commune = universe.unit("25342")
    return PlanFacts(
        year=2025,
        title="Kế hoạch xây dựng nông thôn mới xã Tân Lợi năm 2025",
        issuer_text="UBND xã Tân Lợi",
        symbol="KH-UBND",
        clauses=(
            ClauseFacts("I", "I.", 1, "NHIỆM VỤ", "", 1),
            ClauseFacts("I.1", "1.", 2, "", "Làm 2 km đường ấp Ân Lợi.", 2, under="I"),
            ClauseFacts("I.2", "2.", 2, "", "Thu nhập đạt từ 70 triệu đồng trở lên.", 3, under="I"),
            ClauseFacts("I.3", "3.", 2, "", "Nhân dân đoàn kết.", 4, under="I"),
        ),
        targets=(
            TargetFacts("I.2", "từ 70 triệu đồng", "thu nhập", Comparator.AT_LEAST, commune.pk, 70),
        ),
        works=(WorkFacts("w", "I.1", "Làm 2 km đường", commune.pk, "làm", "đường"),),
        tasks=(TaskFacts("I.1", "Làm đường", commune.pk),),
        duties=(DutyFacts("I.1", "Làm đường", "Ban Phát triển ấp", DutyRole.LEAD),),
        doubts=(DoubtFacts("spelling", "“đoàn kết”?", words="đoàn kết", clause="I.3"),),
    )


def draft(**changes) -> Plan:
    """A draft plan of Tân Lợi."""
    facts = commune_plan()
    values = {name: getattr(facts, name) for name in PlanFacts.__dataclass_fields__} | changes
    return actions.create_plan(universe.unit("25342"), by=office(), facts=PlanFacts(**values))


def clause(path: str) -> Clause:
    return Clause.objects.select_related("plan__unit").get(plan=plan(), path=path)


def task(path: str) -> Task:
    """The task of a clause of the district's plan."""
    rows = Task.objects.select_related("unit", "clause__plan__unit")
    return rows.get(clause__plan=plan(), clause__path=path, parent=None)


def line(path: str, code: str) -> Task:
    """A commune's line of a task."""
    rows = Task.objects.select_related("unit", "clause__plan__unit", "parent")
    return rows.get(clause__plan=plan(), clause__path=path, unit__code=code, parent__isnull=False)


def target(path: str) -> Target:
    rows = Target.objects.select_related("clause__plan__unit")
    return rows.filter(clause__plan=plan(), clause__path=path).first()


def work(path: str) -> Work:
    rows = Work.objects.select_related("commune", "clause__plan__unit")
    return rows.filter(clause__plan=plan(), clause__path=path).order_by("order").first()


def doubt(code: str) -> Doubt:
    rows = Doubt.objects.select_related("clause", "plan__unit", "plan__document")
    return rows.filter(plan=plan(), code=code).order_by("pk").first()


def designation(code: str) -> Designation:
    return Designation.objects.select_related("unit").get(unit__code=code)


def paper(number: str = "8111/QĐ-UBND") -> Document:
    """A registered document of the district."""
    facts = DocumentFacts("QĐ", "UBND tỉnh Bình Phước", "Công nhận", number, date(2025, 3, 1))
    here = Place(universe.path("694"))
    return register_document(here, by=office(), facts=facts)


def next_year() -> Plan:
    """The district's plan of the next year, in force: one task of Tân Lợi and one of all."""
    district, commune = universe.unit("694"), universe.unit("25342")
    text = "Hoàn thành điều chỉnh quy hoạch chung của xã Tân Lợi."
    facts = PlanFacts(
        year=2026,
        title="Kế hoạch xây dựng nông thôn mới năm 2026",
        issuer_text="UBND huyện Hớn Quản",
        symbol="KH-UBND",
        clauses=(ClauseFacts("I.1", "1.", 2, "", text, 1),),
        tasks=(TaskFacts("I.1", text, commune.pk),),
    )
    made = actions.create_plan(district, by=office(), facts=facts)
    return actions.enforce_plan(
        made, by=office(), version=made.version, in_force_from=date(2025, 6, 1)
    )


def next_task() -> Task:
    """The task of the plan of the next year."""
    rows = Task.objects.select_related("unit", "clause__plan__unit")
    return rows.get(clause__plan__year=2026, parent=None)
