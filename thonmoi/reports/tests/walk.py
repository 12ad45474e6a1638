"""The addresses of reports, for the walk of the house."""

from django.core.files.uploadedfile import SimpleUploadedFile

from tests import universe
from tests.house.walk import Pair, Post, Visit
from thonmoi.reports import queries
from thonmoi.reports.forms import frame_initial
from thonmoi.reports.tests import world

LEADER = "lanh-dao"
"""He reads drafts, and works on none."""


def built():
    return (world.built().pk,)


def paragraph():
    return (world.paragraph(world.built()).pk,)


def submitted():
    return (world.submitted().pk,)


def issuable():
    return (world.issuable().pk,)


def building():
    return {"period": world.PERIOD, "area": universe.PATH}


def frame(version=1):
    return frame_initial(world.draft().frame) | {"version": version}


def issued():
    return (world.issued().pk,)


def unsigned():
    return (world.issued(signed=None).pk,)


class Endless(SimpleUploadedFile):
    """A file that every person of the walk sends whole."""

    def read(self, *size):
        self.seek(0)
        return super().read(*size)


def signed():
    return {"version": 3, "file": Endless("ban-ky.pdf", world.PDF)}


OFFICE = {"wrong": LEADER}
DAYS = {
    "kind": "half",
    "sender": "commune",
    "due_day": "16",
    "cut_off_months": "0",
    "due_months": "0",
    "basis": "số 7/VPĐP",
}
ISSUE = {"number": "15", "issued_on": "16/6/2025", "version": 2}

VISITS = [
    Visit("reports"),
    Visit("report", built, wrong="", codes={"reader": 200}),
    Visit("report-docx", built),
    Visit("report-pdf", built),
    Visit("report-xlsx", built),
    Visit("report-build", wrong=LEADER),
    Post("report-build", data=building, wrong=LEADER, codes={"stranger": 422}),
    Visit("report-form", wrong="can-bo-tan-loi", codes={"stranger": 404}),
    Post("report-form", data=frame, wrong="can-bo-tan-loi", codes={"stranger": 404}),
    Visit("report-edit", paragraph, wrong=LEADER),
    Post("report-edit", paragraph, {"text": "Đã tuyên truyền.", "version": 1}, wrong=LEADER),
    Visit("report-address", built, wrong=LEADER),
    Post("report-address", built, frame, wrong=LEADER),
    Post("report-submit", built, {"version": 1}, wrong=LEADER),
    Visit("report-withdraw", submitted, wrong=LEADER),
    Post("report-withdraw", submitted, {"version": 2}, wrong=LEADER),
    Visit("report-package", issued),
    Visit("report-attach", unsigned, **OFFICE),
    Post("report-attach", unsigned, signed, **OFFICE),
    Visit("report-correct", issued, **OFFICE),
    Post("report-correct", issued, {"version": 3, "reason": "Sửa số"}, **OFFICE),
    Visit("report-differences", issued, wrong="can-bo-tan-loi", codes={"reader": 200}),
    Visit("schedule-set", wrong="can-bo-tan-loi"),
    Post("schedule-set", data=DAYS, wrong="can-bo-tan-loi"),
    Visit("report-issue", issuable, wrong=LEADER),
    Post("report-issue", issuable, ISSUE, wrong=LEADER),
]

PAIRS = {
    "reports.queries.reports.reports": Pair(
        lambda actor: [one.pk for one in queries.reports(actor)], queries.report, world.built
    ),
    "reports.queries.reports.paragraphs": Pair(
        lambda actor: [
            part.pk for one in queries.reports(actor) for part in queries.paragraphs(actor, one)
        ],
        queries.paragraph,
        world.built,
    ),
}
