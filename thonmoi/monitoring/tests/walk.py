"""The addresses of monitoring, for the walk of the house."""

from tests import universe
from tests.house.walk import Pair, Post, Visit
from thonmoi.criteria.tests import world as criteria
from thonmoi.monitoring.models import Cell, Evidence, Period
from thonmoi.monitoring.queries import cells, owed, periods, remarks
from thonmoi.monitoring.tests import (
    test_confirmation_withdraw,
    test_correction_withdraw,
    test_criterion_conclude,
    test_evidence_attach,
    test_extension_grant,
    test_figure_enter,
    test_figure_record,
    test_reading_correct,
    test_remark_make,
    world,
)

CONCLUDING = {
    "right": "phong-gddt",
    "wrong": world.DIVISION,
    "codes": {"stranger": 403},  # where a commune stands is seen by all, in the matrix
}
OFFICER, CHAIR, DIVISION = world.OFFICER, world.CHAIR, world.DIVISION


def sheet():
    return ("25342", world.period().code)


def value():
    return (*sheet(), world.row().indicator.id)


def sent():
    world.type_in()
    return (world.send().pk,)


def waits():
    return (world.approved().pk,)


def typed():
    return (world.type_in().pk,)


def evidence():
    return (world.add_evidence(world.type_in()).pk,)


def criterion():
    return ("25342", test_criterion_conclude.subject().criterion.pk)


def a_draft():
    return (criteria.HAMLETS, 1)


def indicator():
    return (world.row().indicator.id,)


def figure():
    return (world.row(test_figure_enter.CODE).indicator.id, world.period().code)


def to_send():
    world.type_in()
    return sheet()


def period_pk():
    return (world.period().pk,)


def period_version():
    world.period()
    return Period.objects.get(code="2025-H1").version


def closed_pk():
    return (test_extension_grant.closed().pk,)


def extension():
    return (test_extension_grant.grant().pk,)


def second_value():
    """A value with evidence at another one, and what is posted to attach it."""
    _first, cell = test_evidence_attach.both()
    return (cell.pk,)


def first_evidence():
    return {"evidence": Evidence.objects.get().pk}


def decided():
    """A value that its division confirmed, in the open period."""
    return (test_confirmation_withdraw.confirmed_cell().pk,)


def confirmed():
    return (test_reading_correct.correctable().pk,)


def confirmed_version():
    return {"typed": "96,5", "reason": "Nhập nhầm", "version": Cell.objects.get().version}


def area_target():
    """The target of the plan on trained labour."""
    return (test_figure_record.target().pk,)


VISITS = [
    Visit("set-effects", a_draft),
    Visit("set-effects-sheet", a_draft),
    Visit("own-entry", right=OFFICER, wrong="phong-tu-phap", codes={"right": 302, "stranger": 403}),
    Visit("entry-start", lambda: sheet()[:1], right=OFFICER, codes={"right": 302, "reader": 302}),
    Visit("entry", sheet, right=OFFICER),
    Post("entry", sheet, {"save": ""}, right=OFFICER, codes={"reader": 302}),
    Visit("submission-send", sheet, right=OFFICER),
    Post("submission-send", to_send, right=OFFICER, wrong=CHAIR),
    Visit("cell", value, right=OFFICER),
    Post(
        "cell-save",
        value,
        {"typed": "5", "version": 0},
        right=OFFICER,
        wrong=CHAIR,
        codes={"right": 200},
    ),
    Post("evidence-add", typed, {"reference": "BC 12"}, right=OFFICER, wrong=CHAIR),
    Post("evidence-withdraw", evidence, right=OFFICER, wrong=CHAIR),
    Post("evidence-attach", second_value, first_evidence, right=OFFICER, wrong=CHAIR),
    Post("remark-make", typed, {"text": "Xem lại"}, right=DIVISION, wrong="lanh-dao"),
    Post("remark-settle", lambda: (test_remark_make.make().pk,), right=DIVISION, wrong=OFFICER),
    Post("reading-correct", confirmed, confirmed_version, right=OFFICER, wrong=CHAIR),
    Post(
        "correction-withdraw",
        lambda: (test_correction_withdraw.corrected().pk,),
        right=OFFICER,
        wrong=CHAIR,
    ),
    Visit("base-figures", codes={"stranger": 200}),
    Visit("base-record", lambda: ("25342",)),
    Post(
        "base-record",
        lambda: ("25342",),
        {"kind": "households", "value": "1300", "on": "1/1/2025", "source": "Niên giám"},
        right=OFFICER,
        wrong=DIVISION,
    ),
    Visit("bases-record", wrong=OFFICER),
    Post(
        "bases-record",
        data={"on": "1/1/2025", "source": "Niên giám", "rows": "25342;1.300"},
        wrong=OFFICER,
        codes={"stranger": 422},
    ),
    Visit("area-rates"),
    Visit("submission", sent, right=CHAIR),
    Post("submission-approve", sent, {"version": "1"}, right=CHAIR, wrong=OFFICER),
    Post("submission-return", sent, {"reason": "Thiếu"}, right=CHAIR, wrong=OFFICER),
    Visit("queue", right=DIVISION, wrong=OFFICER),
    Visit("queue-table", right=DIVISION, wrong=OFFICER),
    Visit("queue-indicator", indicator, right=DIVISION, wrong=OFFICER, codes={"stranger": 200}),
    Post(
        "readings-confirm",
        data=lambda: {"cell": waits()},
        right=DIVISION,
        wrong=OFFICER,
        codes={"stranger": 404},
    ),
    Post("reading-confirm", waits, right=DIVISION, wrong=OFFICER),
    Visit("reading-return", waits, right=DIVISION),
    Post("reading-return", waits, {"reason": "Thiếu"}, right=DIVISION, wrong=OFFICER),
    Visit("confirmations", right=DIVISION, wrong=OFFICER),
    Visit("confirmation-withdraw", decided, right=DIVISION, wrong=OFFICER),
    Post(
        "confirmation-withdraw",
        decided,
        {"reason": "Xem lại"},
        right=DIVISION,
        wrong=OFFICER,
    ),
    Visit("criterion-conclude", criterion, **CONCLUDING),
    Post("criterion-conclude", criterion, {"standing": "met"}, **CONCLUDING),
    Visit("figures", right="bhxh", wrong=OFFICER),
    Visit("figure-enter", figure, right="bhxh", codes={"reader": 404}),
    Post(
        "figure-enter",
        figure,
        {"typed": "95", "version": 0, "unit": "25342"},
        right="bhxh",
        codes={"reader": 404},
    ),
    Post(
        "figure-agree",
        lambda: (test_figure_enter.enter().pk,),
        right=OFFICER,
        wrong="phong-tu-phap",
    ),
    Visit("target-figures", right="bhxh"),
    Visit("figure-record", area_target, wrong=OFFICER),
    Post(
        "figure-record",
        area_target,
        {"value": "79", "on": "10/6/2025", "source": "Báo cáo 12/BC-NV"},
        wrong=OFFICER,
    ),
    Visit("period-open", right="vpdp", wrong=OFFICER),
    Post("period-open", data={"code": "2025-Q3"}, right="vpdp", wrong=OFFICER),
    Visit("period", period_pk),
    Visit("period-change", period_pk, wrong="lanh-dao"),
    Post("period-change", period_pk, lambda: {"version": period_version()}, wrong="lanh-dao"),
    Visit("period-close", period_pk, wrong="lanh-dao"),
    Post(
        "period-close",
        period_pk,
        lambda: {"version": period_version(), "reason": "Hết hạn"},
        wrong="lanh-dao",
    ),
    Visit("period-reopen", closed_pk, wrong="lanh-dao"),
    Post(
        "period-reopen",
        closed_pk,
        lambda: {"version": period_version(), "reason": "Bổ sung"},
        wrong="lanh-dao",
    ),
    Visit("extension-grant", closed_pk, wrong="lanh-dao"),
    Post(
        "extension-grant",
        closed_pk,
        {"unit": "25342", "until": "20/6/2025", "reason": "Mất điện"},
        wrong="lanh-dao",
    ),
    Post("extension-end", extension, wrong="lanh-dao"),
]

PAIRS = {
    "monitoring.queries.periods.periods": Pair(
        lambda actor: [one.code for one in periods.periods(actor, universe.PATH)],
        lambda actor, code: periods.period(actor, universe.PATH, code),
    ),
    "monitoring.queries.remarks.remarks": Pair(
        lambda actor: [one.pk for one in remarks.remarks(actor, Cell.objects.first())],
        remarks.remark,
        test_remark_make.make,
    ),
    "monitoring.queries.owed.with_chair": Pair(
        lambda actor: [one.pk for one in owed.with_chair(actor)],
        cells.submission,
        lambda: (world.type_in(), world.send())[1],
        is_queue=True,
    ),
}
