"""The addresses of sheets, for the walk of the house."""

from decimal import Decimal

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.house.walk import Pair, Post, Visit
from thonmoi.monitoring.tests import world as monitoring
from thonmoi.sheets.models import Filling
from thonmoi.sheets.queries import fillings
from thonmoi.sheets.tests import test_count_enter as counts
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


def counted():
    return (*sheet(), counts.row().row.indicator.id)


def answered():
    """An indicator that a hamlet has answered for."""
    counts.enter([(Decimal(1), Decimal(2))])
    return counted()


def typed():
    return {f"v-{line.hamlet.pk}": line.version for line in counts.row().lines} | {
        f"{kind}-{counts.row().lines[0].hamlet.pk}": "3" for kind in "cw"
    }


def version():
    return {"version": counts.row().row.version}


VISITS = [
    Visit("form", sheet, right=OFFICER),
    Visit("form-parts", sheet, right=OFFICER),
    Visit("signed-docx", sheet, right=OFFICER),
    Visit("signed-pdf", sheet, right=OFFICER),
    Visit("counts", sheet, right=OFFICER),
    Visit("hamlets-pdf", sheet, right=OFFICER),
    Visit("count-enter", counted, right=OFFICER, wrong=WRONG),
    Post("count-enter", counted, typed, right=OFFICER, wrong=WRONG),
    Post("count-take", answered, version, right=OFFICER, wrong=WRONG),
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
