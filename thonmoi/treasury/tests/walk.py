"""The addresses of the Treasury's statements, for the walk of the house."""

from django.core.files.uploadedfile import SimpleUploadedFile

from tests import universe
from tests.house.walk import Pair, Post, Visit
from thonmoi.funding.models import Allotment, Payment
from thonmoi.treasury import queries
from thonmoi.treasury.models import Statement
from thonmoi.treasury.tests import world
from thonmoi.treasury.tests.test_statement_map import FORM

FINANCE = {"right": world.FINANCE, "wrong": "vpdp"}


class Endless(SimpleUploadedFile):
    """A file that each person reads from its beginning."""

    def read(self, *given):
        self.file.seek(0)
        return self.file.read(*given)


def file():
    sent = {"unit": universe.PATH, "month": "5", "year": "2025"}
    return {**sent, "file": Endless("kbnn.xlsx", world.content())}


def statement():
    return (world.statement().pk,)


def line():
    world.coded()
    return (world.line(world.statement(), "KB2").pk,)


def pair():
    world.capital.pay(world.capital.allot(), 300, voucher="KB1")
    return (world.line(world.statement(), "KB1").pk,)


def paired():
    payment = Payment.objects.latest("pk").pk
    return {"version": 1, "payment": payment, "ground": "voucher", "answer": "one"}


def mapped():
    return FORM | {"version": Statement.objects.latest("pk").version}


def accepted():
    allotment = Allotment.objects.latest("pk").pk
    return {"version": 1, "allotment": allotment, "on": "20/5/2025", "voucher": "KB2"}


def named():
    return {"version": Statement.objects.latest("pk").version}


VISITS = [
    Visit("statements", right=world.FINANCE),
    Visit("statement-upload", **FINANCE),
    Post("statement-upload", data=file, codes={"stranger": 422}, **FINANCE),
    Visit("statement", statement, right=world.FINANCE),
    Visit("statement-map", statement, **FINANCE),
    Post("statement-map", statement, mapped, **FINANCE),
    Post("statement-match", statement, **FINANCE),
    Visit("source-name", statement, **FINANCE),
    Post("source-name", statement, named, **FINANCE),
    Visit("transfer-accept", line, **FINANCE),
    Post("transfer-accept", line, accepted, **FINANCE),
    Visit("transfer-explain", line, **FINANCE),
    Post("pair-judge", pair, paired, **FINANCE),
    Post("transfer-explain", line, {"version": 1, "reason": "Dự án khác"}, **FINANCE),
]


def _statements(actor):
    return [one.pk for one in queries.statements(actor)]


PAIRS = {
    "treasury.queries.statements.statements": Pair(_statements, queries.statement, statement),
}
