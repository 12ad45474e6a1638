"""Shortcuts of these tests: a dossier of Tân Lợi, taken step by step by the deeds."""

from datetime import date
from decimal import Decimal

from tests import universe
from thonmoi.kernel.access import Place
from thonmoi.library import actions as library
from thonmoi.library.facts import DocumentFacts
from thonmoi.plans.models import Designation
from thonmoi.recognition import actions, queries
from thonmoi.recognition.models import Dossier, Stage
from thonmoi.recognition.reading import step_of
from thonmoi.recognition.rules import (
    AssessFacts,
    EnclosureFacts,
    FindingFacts,
    MeetingFacts,
    OpinionFacts,
    Outcome,
    PublicationFacts,
    SaidFacts,
    Way,
)

OFFICE, LEADER, DIVISION, OTHER = "vpdp", "lanh-dao", "phong-gddt", "can-bo-tan-hiep"
OFFICER, CHAIR, FRONT, UPPER = "can-bo-tan-loi", "chu-tich-tan-loi", "mttq", "vpdp-tinh"
LOI = "25342"
BEGAN, END = date(2025, 3, 1), date(2025, 6, 17)


def who(name: str):
    return universe.actor(name)


def target() -> Designation:
    rows = Designation.objects.select_related("unit", "clause__plan", "document")
    return rows.get(unit=universe.unit(LOI), ended_on=None)


def opened(by: str = OFFICER) -> Dossier:
    """A dossier whose first step is under way since 1/3/2025."""
    actor, row = who(by), target()
    found = queries.ground(actor, row)
    steps = [step_of(found.procedure.steps[0])]
    opens = queries.openings(actor, found.procedure, steps, row.unit_path, BEGAN)
    return again(
        actions.open_dossier(
            row, by=actor, on=BEGAN, criteria_set=found.criteria_set, procedure=found.row,
            opens=opens,
        )
    )  # fmt: skip


def again(row: Dossier) -> Dossier:
    return queries.dossier_row(universe.EVERYTHING, row.pk)


def stage(row: Dossier, code: str) -> Stage:
    pk = Stage.objects.get(dossier=row, code=code).pk
    return queries.stage_row(universe.EVERYTHING, pk)


def whole(row: Dossier, by=universe.EVERYTHING):
    return queries.whole(by, row.pk)


def assess(row: Dossier, *, but: tuple[str, ...] = (), by: str = OFFICER) -> Dossier:
    """Find every criterion met, but those of the codes."""
    facts = [AssessFacts(x.pk, x.code not in but) for x in whole(row).criteria]
    row = again(row)
    return actions.record_assessment(row, by=who(by), version=row.version, facts=facts)


def file(row: Dossier, step: str, code: str, by: str = OFFICER, number: str = "12/BC-UBND"):
    facts = EnclosureFacts(code, number, date(2025, 4, 1))
    return actions.file_enclosure(stage(row, step), by=who(by), facts=facts)


def finish(row: Dossier, code: str, by: str = OFFICER, on: date = END, reason: str = ""):
    one = stage(row, code)
    ending = queries.ending(who(by), one, on)
    return actions.finish_step(one, by=who(by), on=on, ending=ending, reason=reason)


def publish(row: Dossier, on: date, way: Way = Way.RADIO, by: str = OFFICER):
    facts = PublicationFacts(on, way, "Truyền thanh xã")
    return actions.log_publication(row, by=who(by), facts=facts)


def opine(row: Dossier, by: str = OFFICER, **more):
    facts = OpinionFacts(date(2025, 4, 12), "Hội Nông dân xã", "Nhất trí với báo cáo", **more)
    return actions.record_opinion(row, by=who(by), facts=facts)


def meet(row: Dossier, code: str, agreed: int = 40, by: str = OFFICER, present: int = 42):
    step = step_of(whole(row).procedure.step(code))
    facts = MeetingFacts(date(2025, 4, 20), 45, present, agreed, "Hội trường xã")
    return actions.record_meeting(stage(row, code), by=who(by), step=step, facts=facts)


def find(row: Dossier, code: str, is_met: bool = True, by: str = OFFICE, **more):
    facts = FindingFacts(code, is_met, "15/BC-MTTQ", date(2025, 6, 1), **more)
    return actions.record_condition(row, by=who(by), facts=facts)


def published() -> Dossier:
    """The report stands; the commune may publish it."""
    row = opened()
    assess(row)
    file(row, "report", "report")
    finish(row, "report", on=date(2025, 4, 1))
    return again(row)


def voting() -> Dossier:
    """Published five times within fifteen days; the commune may vote."""
    row = published()
    for day in (1, 4, 7, 10, 15):
        publish(row, date(2025, 4, day))
    opine(row)
    file(row, "consult", "opinions")
    finish(row, "consult", on=date(2025, 4, 16))
    return again(row)


def submitted() -> Dossier:
    """Submitted: divisions verify, the Front surveys."""
    row = voting()
    meet(row, "vote")
    file(row, "vote", "minutes")
    finish(row, "vote", on=date(2025, 4, 21))
    file(row, "dossier", "petition")
    finish(row, "dossier", on=date(2025, 4, 25), reason="Minh chứng nộp bản giấy kèm theo")
    return again(row)


def say(
    row: Dossier, by: str = DIVISION, outcome: Outcome = Outcome.CONFIRMED, reason: str = "",
    codes: tuple[str, ...] = (),
) -> Dossier:  # fmt: skip
    """One agency says the same of all its criteria, or of those of the codes."""
    actor, found = who(by), whole(row, who(by))
    facts = [
        SaidFacts(x.line.pk, x.agency_id, x.line.charge, outcome, reason, x.line.makers)
        for x in queries.to_say(actor, found)
        if not codes or x.line.code in codes
    ]
    given = {"number": "15/PGDĐT", "on": date(2025, 5, 5), "facts": facts}
    return actions.give_verification(row, by=actor, **given)


VERIFIERS = (
    "vpdp", "phong-nnmt", "phong-gddt", "phong-kt-ht-dt", "phong-vh-kh-tt", "phong-noi-vu",
    "phong-y-te", "phong-tu-phap", "vp-hdnd-ubnd", "ban-chqs", "cong-an", "thong-ke",
)  # fmt: skip
"""The sign-ins of the agencies that lead a criterion of the advanced set (TB 206)."""


def verified() -> Dossier:
    """Every agency has confirmed its criteria, the report of verification is filed."""
    row = submitted()
    for name in VERIFIERS:
        say(row, name)
    for code in ("confirmations", "verification"):
        file(row, "verify", code, by=OFFICE, number="21/BC-VPĐP")
    finish(row, "verify", by=OFFICE, on=date(2025, 5, 20))
    return again(row)


def decided() -> Dossier:
    """The council has voted: the decision is awaited; what nobody can know was recorded."""
    row = verified()
    find(row, "satisfaction", rate=Decimal("96.5"))
    file(row, "survey", "survey", by=OFFICE)
    finish(row, "survey", by=OFFICE, on=date(2025, 5, 21))
    for code in ("debt", "district-minutes", "district-petition"):
        file(row, "district", code, by=OFFICE)
    meet_later(row, "district")
    finish(row, "district", by=OFFICE, on=date(2025, 5, 26))
    file(row, "appraise", "appraisal", by=UPPER)
    finish(row, "appraise", by=UPPER, on=date(2025, 6, 5))
    meet_later(row, "council", on=date(2025, 6, 10))
    file(row, "council", "council-minutes", by=UPPER)
    finish(row, "council", by=UPPER, on=date(2025, 6, 10))
    return again(row)


def meet_later(row: Dossier, code: str, on: date = date(2025, 5, 25), agreed: int = 19):
    step = step_of(whole(row).procedure.step(code))
    facts = MeetingFacts(on, 21, 20, agreed, "Hội trường huyện")
    return actions.record_meeting(stage(row, code), by=who(OFFICE), step=step, facts=facts)


def ready() -> Dossier:
    """Everything but the decision."""
    row = decided()
    find(row, "debt")
    find(row, "security")
    return again(row)


def decision(number: str = "1204/QĐ-UBND"):
    """The decision in the register."""
    facts = DocumentFacts(
        kind="QĐ", number=number, issuer="UBND tỉnh Bình Phước",
        subject="Về việc công nhận xã Tân Lợi", issued_on=date(2025, 6, 15),
    )  # fmt: skip
    return library.register_document(Place(universe.PATH, ""), by=who(OFFICE), facts=facts)


def award(
    row: Dossier, by: str = OFFICE, on: date = date(2025, 6, 16), reason: str = "", paper=None
):
    one = stage(row, "decide")
    given = {"ending": queries.ending(who(by), one, on), "reason": reason}
    return actions.award_title(one, by=who(by), document=paper or decision(), on=on, **given)
