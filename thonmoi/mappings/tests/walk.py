"""The addresses of mappings, for the walk of the house."""

from datetime import date

from django.core.files.uploadedfile import SimpleUploadedFile

from tests import universe
from tests.house.walk import Pair, Post, Visit
from thonmoi.mappings.actions.filings import record_filing
from thonmoi.mappings.facts import FilingFacts, Value
from thonmoi.mappings.models import Filing, Mapping, Taking
from thonmoi.mappings.queries import filings, mappings, takings
from thonmoi.mappings.rules import Role, Thing, Way
from thonmoi.mappings.tests import world

WRONG = "lanh-dao"


class Endless(SimpleUploadedFile):
    """A file that may be sent again and again."""

    def read(self, *size):
        self.seek(0)
        return super().read(*size)


FILED = {
    "unit": "25342",
    "period": "2022-Y",
    "system": "Hệ thống thông tin quốc gia",
    "filed_on": "5/1/2023",
    "office": "Văn phòng Điều phối",
    "set_slug": world.NTM,
    "lines": "2.1\t91,5",
}
QUERY = {"unit": "25342", "period": "2022-Y"}


def mapping():
    return (world.mapped().pk,)


def made():
    there = Taking.objects.filter(state="open", way="record").first()
    return (there.pk if there else world.taken().pk,)


def own():
    there = Taking.objects.filter(state="open", way="enter").first()
    return (there.pk if there else entered().pk,)


def entered():
    form = world.mapped(world.FORM, world.form(), world.ADVANCED)
    content = world.form_filled({"D6": 2150})
    return world.taken(
        content, mapping=form, by=world.OFFICER, code="25342", period="2025-H1", way=Way.ENTER
    )


def filing():
    there = Filing.objects.filter(withdrawn_at=None).first()
    return (there.pk if there else filed().pk,)


def filed():
    facts = FilingFacts("Hệ thống", "2022-Y", date(2023, 1, 5), "Văn phòng", world.NTM)
    unit = universe.unit("25342")
    value = Value("25342", Thing(Role.INDICATOR, "2.1"), "2022-Y", "", "91,5")
    return record_filing(
        unit,
        by=universe.actor(world.OFFICE),
        facts=facts,
        values=[value],
        units={"25342": unit.pk},
    )


def file():
    name = f"Biểu {Mapping.objects.count()}"
    return {"file": Endless("b.xlsx", world.old_year()), "name": name, "set_slug": world.ADVANCED}


def frame():
    found = Mapping.objects.get(pk=world.mapped().pk)
    frame = {"sheet": "TH", "top": 3, "head_rows": 3, "label": "B", "set_slug": world.NTM}
    return {"version": found.version, **frame}


def words():
    found = Mapping.objects.get(pk=world.mapped().pk)
    return {"version": found.version, "name": found.name, "met_word": "x", "c2": "TC 1"}


def chosen(pk):
    found = Taking.objects.get(pk=pk)
    units = [one.unit_id for one in found.values.all()]
    return {"version": found.version, "units": units, "document": world.paper().pk}


VISITS = [
    Visit("mappings"),
    Visit("mapping-make", wrong=WRONG),
    Post("mapping-make", data=file, wrong=WRONG),
    Visit("mapping", mapping),
    Post("mapping-frame", mapping, frame, wrong=WRONG),
    Post("mapping-mark", mapping, words, wrong=WRONG),
    Visit("mapping-filled", mapping, QUERY),
    Visit("mapping-filled-file", mapping, QUERY),
    Visit("taking-make", mapping, wrong=WRONG),
    Post("taking-make", mapping, QUERY | {"unit": "694", "way": "record"}, wrong=WRONG),
    Visit("taking", made),
    Post("taking-record", made, lambda: chosen(made()[0]), wrong=WRONG),
    Post("taking-accept", own, lambda: chosen(own()[0]), right=world.OFFICER, wrong=WRONG),
    Post("taking-reject", made, lambda: {"version": 1}, wrong=WRONG),
    Post("mapping-drop", mapping, wrong=WRONG),
    Visit("filings"),
    Visit("filing-record", wrong=WRONG),
    Post("filing-record", data=FILED, wrong=WRONG, codes={"stranger": 422}),
    Visit("filing", filing),
    Post("filing-withdraw", filing, wrong=WRONG),
]
PAIRS = {
    "mappings.queries.mappings.mappings": Pair(
        lambda actor: [one.pk for one in mappings.mappings(actor)], mappings.mapping, mapping
    ),
    "mappings.queries.takings.takings": Pair(
        lambda actor: [one.pk for one in takings.takings(actor)], takings.taking_row, made
    ),
    "mappings.queries.takings.waiting": Pair(
        lambda actor: [one.pk for one in takings.waiting(actor)],
        takings.taking_row,
        made,
        is_queue=True,
    ),
    "mappings.queries.filings.filings": Pair(
        lambda actor: [one.pk for one in filings.filings(actor)], filings.filing_row, filing
    ),
}
