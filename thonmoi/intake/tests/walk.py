"""The addresses of intake, for the walk of the house."""

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.house.walk import Pair, Post, Visit
from thonmoi.intake import queries
from thonmoi.intake.tests import world

DENIED = {"reader": world.LEADER, "wrong": world.OFFICER}
UNSEEN = {"reader": 404, "wrong": 404}
"""A proposal is the affair of those who make plans: to others it is not there."""


def proposal():
    return (world.propose().pk,)


def item():
    made = world.propose()
    return (made.pk, world.item(made, "target").pk)


def revision():
    return (world.revision().pk,)


def clause():
    return (world.revision().pk, "IV.1.-5")


def line():
    made = world.propose()
    found = queries.proposal(world.office(), made.pk).reading["clauses"]
    return (made.pk, found[5]["line"])


class Endless(SimpleUploadedFile):
    """A file that may be sent again and again."""

    def read(self, *size):
        self.seek(0)
        return super().read(*size)


def upload():
    return {
        "unit": "vn/70/694/",
        "file": Endless("ke-hoach.txt", world.another().encode()),
    }


def decision():
    return {"decide": "sure"}


VISITS = [
    Visit("proposals", **DENIED),
    Visit("proposal-make", **DENIED),
    Post("proposal-make", data=upload, codes={"stranger": 422}, **DENIED),
    Visit("proposal", proposal, codes=UNSEEN, **DENIED),
    Post("item-decide", proposal, decision, codes=UNSEEN, **DENIED),
    Visit("item-mend", item, codes=UNSEEN, **DENIED),
    Post("item-mend", item, {"name": "lao động", "comparator": "at_least", "value": "75"},
         codes=UNSEEN, **DENIED),
    Post("proposal-accept", proposal, codes=UNSEEN, **DENIED),
    Visit("proposal-accept", revision, codes=UNSEEN, **DENIED),
    Post("proposal-accept", revision, {"version": 2, "on": "10/6/2025"}, codes=UNSEEN, **DENIED),
    Visit("proposal-changes", revision, codes=UNSEEN, **DENIED),
    Visit("proposal-compare", proposal, codes=UNSEEN, **DENIED),
    Post("proposal-compare", proposal, {"version": 1, "plan": "new"}, codes=UNSEEN, **DENIED),
    Visit("clause-match", clause, codes=UNSEEN, **DENIED),
    Post("clause-match", clause, {"old_path": "new"}, codes=UNSEEN, **DENIED),
    Visit("outline-mend", line, codes=UNSEEN, **DENIED),
    Post("outline-mend", line, {"version": 1, "step": "join"}, codes=UNSEEN, **DENIED),
    Visit("proposal-reject", proposal, codes=UNSEEN, **DENIED),
    Post("proposal-reject", proposal, {"version": 1, "reason": "Nhầm tệp"}, codes=UNSEEN,
         **DENIED),
]  # fmt: skip

PAIRS = {
    "intake.queries.proposals.proposals": Pair(
        lambda actor: [one.pk for one in queries.proposals(actor)], queries.proposal
    ),
}
