"""The library's addresses, for the walk of the house."""

from datetime import date

from tests import universe
from tests.house.walk import Pair, Post, Visit
from thonmoi.kernel.access import Place
from thonmoi.library import actions, queries
from thonmoi.library.facts import DocumentFacts

FORM = {
    "kind": "QĐ",
    "number": "7315/QĐ-UBND",
    "issued_on": "26/12/2024",
    "issuer": "UBND huyện Hớn Quản",
    "subject": "Giao vốn thử",
}


def register():
    """A document of the district with its file."""
    facts = DocumentFacts(**FORM | {"issued_on": date(2024, 12, 26)})
    file = actions.checked_file(b"%PDF-1.7\n%%EOF", "qd 7315.pdf")
    here = Place(universe.path("694"))
    return actions.register_document(here, by=universe.actor("vpdp"), facts=facts, file=file)


def document():
    return (register().pk,)


VISITS = [
    Visit("documents"),
    Visit("document", document),
    Visit("document-register", wrong="can-bo-tan-loi"),
    Post("document-register", data=FORM, wrong="can-bo-tan-loi", codes={"stranger": 302}),
    Visit("document-correct", document, wrong="can-bo-tan-loi"),
    Post("document-correct", document, FORM | {"version": 1}, wrong="can-bo-tan-loi"),
    Visit("stored-file", lambda: (register().file_id,)),
]

PAIRS = {
    "library.queries.documents.documents": Pair(
        lambda actor: [one.pk for one in queries.documents(actor).rows], queries.document, register
    ),
}
