"""The addresses of works and capital, for the walk of the house."""

from datetime import date

from django.core.files.uploadedfile import SimpleUploadedFile

from tests import universe
from tests.house.walk import Pair, Post, Visit
from thonmoi.funding import actions, queries
from thonmoi.funding.models import Source
from thonmoi.funding.tests import world
from thonmoi.units.models import Unit

BOTH = {"right": world.OFFICER, "wrong": world.LEADER}
FORM = {"name": "Nhà văn hóa thử", "kind": "build"}


def project():
    return (world.project().pk,)


def fresh_work():
    return {"works": [world.works()[0].pk]}


def wifi():
    (work,) = world.works(object="phòng bộ môn, chức năng")
    unit = universe.unit(world.LOI)
    (made,) = actions.open_project(unit, by=world.office(), works=[work])
    return (made.pk,)


def hamlets():
    rows = Unit.objects.filter(parent=universe.unit(world.LOI)).order_by("sort_key")
    return {"version": 1, "sites": [one.code for one in rows[:3]]}


def progress():
    row = world.project()
    made = actions.record_progress(row, by=world.officer(), on=date(2025, 6, 1), percent=5)
    return ("progress", made.pk)


def stage():
    return {"step": world.step().pk, "on": "3/3/2025"}


class Endless(SimpleUploadedFile):
    """A file that each person reads from its beginning."""

    def read(self, *given):
        self.file.seek(0)
        return self.file.read(*given)


def picture():
    file = Endless("a.jpg", world.PHOTO)
    return {"file": file, "moment": "before", "on": "3/3/2025", "place": "Ấp Ân Lợi"}


def boundaries():
    file = Endless("ranh.geojson", world.geojson())
    return {"file": file, "area": universe.PATH, "source": "Phòng thử nghiệm"}


DECIDED = {
    "version": 1,
    "turn": "pause",
    "on": "1/6/2025",
    "paper": "1/QĐ-UBND",
    "reason": "Chờ mặt bằng",
}
ACCEPTED = {
    "part": "Móng",
    "on": "1/6/2025",
    "value": "1000",
    "nature": "investment",
    "paper": "1/BBNT",
}
GIFT = {
    "giver_kind": "household",
    "form": "labour",
    "quantity": "2",
    "on": "4/4/2025",
    "receipt": "2/BB",
    "is_voluntary": "on",
}
SETTLED = {"nature": "investment", "value": "9", "paper": "1/QĐ-UBND", "on": "1/6/2025"}
CHANGED = {"version": 1, "amount": "500", "paper": "1/QĐ-UBND", "on": "1/6/2025"}
PAID = {"version": 1, "kind": "payment", "on": "1/6/2025", "amount": "5", "voucher": "K"}
ADMIN = {"right": "quan-tri", "wrong": world.OFFICER}
FINANCE = {"right": world.FINANCE, "wrong": world.OFFICER}


def allotment():
    return (world.allot().pk,)


def payment():
    return (world.pay(world.allot()).pk,)


def allotted():
    source = Source.objects.get(code="nstw").pk
    place = {"unit": universe.PATH, "year": "2025", "source": source, "nature": "investment"}
    return {**place, "amount": "100", "on": "1/2/2025"}


VISITS = [
    Visit("capital", right=world.FINANCE),
    Visit("capital-file", right=world.FINANCE),
    Visit("allotments-file", right=world.FINANCE),
    Visit("vouchers-file", right=world.FINANCE),
    Visit("capital-checks", right=world.FINANCE),
    Visit("allotments", right=world.FINANCE),
    Visit("allotment", allotment),
    Visit("allotment-make", **FINANCE),
    Post("allotment-make", data=allotted, codes={"stranger": 422}, **FINANCE),
    Visit("allotment-adjust", allotment, **FINANCE),
    Post("allotment-adjust", allotment, CHANGED, **FINANCE),
    Visit("allotment-carry", allotment, **FINANCE),
    Post("allotment-carry", allotment, CHANGED, **FINANCE),
    Visit("payment-record", allotment, **FINANCE),
    Post("payment-record", allotment, PAID, **FINANCE),
    Visit("payment-withdraw", payment, **FINANCE),
    Post("payment-withdraw", payment, {"reason": "Ghi nhầm"}, **FINANCE),
    Visit("settlement-record", project, **FINANCE),
    Post("settlement-record", project, SETTLED, **FINANCE),
    Visit("contribution-record", project, **BOTH),
    Post("contribution-record", project, GIFT, **BOTH),
    Visit("works"),
    Visit("works-board"),
    Visit("works-timeline"),
    Visit("works-map"),
    Visit("boundary-load", **ADMIN),
    Post("boundary-load", data=boundaries, codes={"stranger": 422}, **ADMIN),
    Visit("project", project),
    Visit("project-open", **BOTH),
    Post("project-open", data=fresh_work, codes={"stranger": 422}, **BOTH),
    Visit("project-add", **BOTH),
    Post(
        "project-add",
        data={**FORM, "commune": world.LOI},
        codes={"stranger": 422},
        **BOTH,
    ),
    Visit("project-correct", project, **BOTH),
    Post("project-correct", project, {**FORM, "version": 1}, **BOTH),
    Visit("project-split", wifi, **BOTH),
    Post("project-split", wifi, hamlets, **BOTH),
    Visit("project-decide", project, **BOTH),
    Post("project-decide", project, DECIDED, **BOTH),
    Visit("stage-reach", project, **BOTH),
    Post("stage-reach", project, stage, **BOTH),
    Visit("progress-record", project, **BOTH),
    Post("progress-record", project, {"on": "1/6/2025", "percent": "40"}, **BOTH),
    Visit("acceptance-record", project, **BOTH),
    Post("acceptance-record", project, ACCEPTED, **BOTH),
    Visit("photo-add", project, **BOTH),
    Post("photo-add", project, picture, **BOTH),
    Visit("record-withdraw", progress, **BOTH),
    Post("record-withdraw", progress, {"reason": "Ghi nhầm"}, **BOTH),
]


def _projects(actor):
    return [one.pk for one in queries.projects(actor).rows]


def two_communes():
    """A work in each of two communes."""
    world.project()
    world.project(world.HIEP)


def _allotments(actor):
    return [one.pk for one in queries.allotments(actor).rows]


def two_allotments():
    """Capital of two communes."""
    world.allot()
    world.allot(world.HIEP)


PAIRS = {
    "funding.queries.allotments.allotments": Pair(_allotments, queries.allotment, two_allotments),
    "funding.queries.projects.projects": Pair(_projects, queries.project, two_communes),
}
