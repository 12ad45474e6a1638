"""The addresses of recognition, for the walk of the house."""

from datetime import date

from tests import universe
from tests.house.walk import Pair, Post, Visit
from thonmoi.plans.models import Title
from thonmoi.recognition import queries
from thonmoi.recognition.models import Dossier
from thonmoi.recognition.queries import DossierFilter
from thonmoi.recognition.tests import mergers, world

COMMUNE = {"right": world.OFFICER, "wrong": world.OFFICE}
OFFICE = {"right": world.OFFICE, "wrong": world.OFFICER}


def opened():
    return (world.opened().pk,)


def published():
    return (world.published().pk,)


def submitted():
    return (world.submitted().pk,)


def first():
    """The first step of a dossier, its paper filed and its criteria assessed."""
    row = world.opened()
    world.assess(row)
    world.file(row, "report", "report")
    return (world.stage(row, "report").pk,)


def vote():
    return (world.stage(world.voting(), "vote").pk,)


def decide():
    row = world.ready()
    world.decision()
    return (world.stage(row, "decide").pk,)


def title():
    world.decision()
    return (Title.objects.get(unit=universe.unit("25339")).pk,)


def heir():
    world.decision()
    return (mergers.merged().pk,)


def publication():
    return (world.publish(world.published(), date(2025, 4, 2)).pk,)


def opinion():
    return (world.opine(world.published()).pk,)


def paper():
    return (world.opened().pk, "bao-cao-ket-qua")


def target():
    return {"target": world.target().pk, "on": "1/3/2025"}


def version():
    return Dossier.objects.latest("pk").version


def assessed():
    line = world.whole(Dossier.objects.latest("pk")).criteria[0]
    return {"version": version(), f"met_{line.pk}": "yes"}


def said():
    actor = world.who(world.DIVISION)
    (one,) = queries.to_say(actor, queries.whole(actor, Dossier.objects.latest("pk").pk))
    return {"number": "15/PGDĐT", "on": "5/5/2025", f"said_{one.line.pk}": "confirmed"}


def stopped():
    return {"version": version(), "reason": "Xã xin lùi"}


PUBLISHED = {"on": "2/4/2025", "way": "radio", "place": "Truyền thanh xã"}
OPINION = {"on": "12/4/2025", "body": "Hội Nông dân xã", "text": "Nhất trí"}
MET = {"on": "20/4/2025", "members": "45", "present": "42", "agreed": "40"}
FILED = {"code": "report", "number": "13/BC-UBND", "on": "2/4/2025"}
SECURITY = {"condition": "security", "is_met": "yes", "paper": "15/CAH", "on": "2/6/2025"}
DECIDED = {"number": "1204/QĐ-UBND", "on": "16/6/2025"}
ACKNOWLEDGED = DECIDED | {"level": "ntm", "reason": "Theo văn bản của tỉnh"}
WRONG = {"reason": "Ghi nhầm"}
WITHDRAWN = DECIDED | {"reason": "Đánh giá lại"}
VISITS = [
    Visit("dossiers"),
    Visit("dossier", submitted),
    Visit("dossier-package", opened),
    Visit("dossier-docx", paper),
    Visit("dossier-pdf", paper),
    Visit("council", submitted),
    Visit("titles"),
    Visit("dossier-open", right=world.OFFICER, wrong=world.DIVISION),
    Post(
        "dossier-open", data=target, right=world.OFFICER, wrong=world.DIVISION,
        codes={"stranger": 422},
    ),
    Visit("dossier-drop", opened, **OFFICE),
    Post("dossier-drop", opened, stopped, **OFFICE),
    Visit("assessment-record", opened, **COMMUNE),
    Post("assessment-record", opened, assessed, **COMMUNE),
    Visit("publication-log", published, **COMMUNE),
    Post("publication-log", published, PUBLISHED, **COMMUNE),
    Visit("opinion-record", published, **COMMUNE),
    Post("opinion-record", published, OPINION, **COMMUNE),
    Visit("publication-withdraw", publication, **COMMUNE),
    Post("publication-withdraw", publication, WRONG, **COMMUNE),
    Visit("opinion-withdraw", opinion, **COMMUNE),
    Post("opinion-withdraw", opinion, WRONG, **COMMUNE),
    Visit("meeting-record", vote, right=world.CHAIR, wrong=world.DIVISION),
    Post("meeting-record", vote, MET, right=world.CHAIR, wrong=world.DIVISION),
    Visit("enclosure-file", first, right=world.OFFICER, wrong=world.CHAIR),
    Post("enclosure-file", first, FILED, right=world.OFFICER, wrong=world.CHAIR),
    Visit("step-finish", first, right=world.OFFICER, wrong=world.DIVISION),
    Post("step-finish", first, {"on": "1/4/2025"}, right=world.OFFICER, wrong=world.DIVISION),
    Visit("verification-give", submitted, right=world.DIVISION, wrong=world.OFFICER),
    Post("verification-give", submitted, said, right=world.DIVISION, wrong=world.OFFICER),
    Visit("condition-record", opened, **OFFICE),
    Post("condition-record", opened, SECURITY, **OFFICE),
    Visit("title-award", decide, **OFFICE),
    Post("title-award", decide, DECIDED, **OFFICE),
    Visit("title-withdraw", title, wrong=world.DIVISION),
    Post("title-withdraw", title, WITHDRAWN, wrong=world.DIVISION),
    Visit("title-acknowledge", heir, wrong=world.DIVISION),
    Post("title-acknowledge", heir, ACKNOWLEDGED, wrong=world.DIVISION),
]  # fmt: skip


def _dossiers(actor):
    return [one.pk for one in queries.dossiers(actor, DossierFilter()).rows]


def _titles(actor):
    return [one.pk for one in queries.titles(actor)]


def _heirs(actor):
    return [one.pk for one in queries.heirs(actor)]


PAIRS = {
    "recognition.queries.dossiers.dossiers": Pair(_dossiers, queries.dossier, world.opened),
    "recognition.queries.acknowledging.heirs": Pair(_heirs, queries.heir_row, mergers.merged),
    "recognition.queries.withdrawing.titles": Pair(_titles, queries.title_row, world.target),
}
