"""The addresses of sheets, for the walk of the house."""

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.house.walk import Pair, Post, Visit
from thonmoi.monitoring.tests import world as monitoring
from thonmoi.sheets.models import Filling
from thonmoi.sheets.queries import fillings
from thonmoi.sheets.tests import world

OFFICER, WRONG = world.OFFICER, "lanh-dao"


def sheet():
    return ("25342", monitoring.period().code)


def period():
    return (monitoring.period().pk,)


def made():
    there = Filling.objects.filter(state="open").first()
    return (there.pk if there else world.uploaded({world.RATE: "98,2"}).pk,)


class Endless(SimpleUploadedFile):
    """A file that may be sent again and again."""

    def read(self, *size):
        self.seek(0)
        return super().read(*size)


def file():
    return {"file": Endless("bieu.xlsx", world.filled({world.RATE: "98,2"}))}


def chosen():
    (pk,) = made()
    found = Filling.objects.get(pk=pk)
    return {"version": found.version, "rows": [row.pk for row in found.rows.all()]}


VISITS = [
    Visit("form", sheet, right=OFFICER),
    Visit("filling-upload", sheet, right=OFFICER, wrong=WRONG),
    Post("filling-upload", sheet, file, right=OFFICER, wrong=WRONG),
    Visit("filling", made, right=OFFICER),
    Post("filling-accept", made, chosen, right=OFFICER, wrong=WRONG),
    Post("filling-reject", made, lambda: {"version": 1}, right=OFFICER, wrong=WRONG),
    Visit("consolidated", period),
]
PAIRS = {
    "sheets.queries.fillings.waiting": Pair(
        lambda actor: [one.pk for one in fillings.waiting(actor)],
        fillings.filling_row,
        made,
        is_queue=True,
    )
}
