"""The addresses of annexes, for the walk of the house. To others an annex is not there."""

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.house.walk import Pair, Post, Visit
from thonmoi.annexes import queries
from thonmoi.annexes.tests import world

DENIED = {"reader": world.LEADER, "wrong": world.OFFICER}
UNSEEN = {"reader": 404, "wrong": 404}
FACTS = {
    "version": "1", "name": "Bộ thử", "level": "khu-dan-cu-kieu-mau", "unit_level": "hamlet",
    "year_from": "2021", "year_to": "2025", "document_kind": "QĐ", "number": "9471/QĐ-THỬ",
    "issuer": "UBND tỉnh Bình Phước", "subject": "Đặt ra để thử", "is_whole": "on",
}  # fmt: skip
ROW = {"version": "1", "code": "1.1", "name": "Tỷ lệ đường", "criterion": "1", "unit": "%",
       "value_kind": "percent", "direction": "at_least"}  # fmt: skip
SPLIT = {"version": "1", "name": "Đường ngõ", "code": "1.9", "rest": "Đường xóm"}


def annex():
    return (world.read_in().pk,)


def row(code="1.1"):
    made = world.read_in()
    return made.pk, world.row(made, code).pk


def second_row():
    return row("1.2")


class Endless(SimpleUploadedFile):
    """A file that may be sent again and again."""

    def read(self, *size):
        self.seek(0)
        return super().read(*size)


def upload():
    return {"area": "vn/70/694/", "file": Endless("bo-tieu-chi.xlsx", world.content())}


def facts():
    pk = annex()[0]
    return FACTS | {f"group_{one.pk}": one.group for one in queries.columns_of(world.office(), pk)}


VISITS = [
    Visit("annexes", **DENIED),
    Visit("annex-make", **DENIED),
    Post("annex-make", data=upload, codes={"stranger": 422}, **DENIED),
    Visit("annex", annex, codes=UNSEEN, **DENIED),
    Visit("annex-settle", annex, codes=UNSEEN, **DENIED),
    Post("annex-settle", annex, facts, codes=UNSEEN, **DENIED),
    Post("row-confirm", annex, {"rows": "all"}, codes=UNSEEN, **DENIED),
    Visit("row-mend", row, codes=UNSEEN, **DENIED),
    Post("row-mend", row, ROW, codes=UNSEEN, **DENIED),
    Post("row-exclude", row, {"version": "1"}, codes=UNSEEN, **DENIED),
    Post("row-join", second_row, {"version": "1"}, codes=UNSEEN, **DENIED),
    Visit("row-split", row, codes=UNSEEN, **DENIED),
    Post("row-split", row, SPLIT, codes=UNSEEN, **DENIED),
    Visit("annex-accept", annex, codes=UNSEEN, **DENIED),
    Post("annex-accept", annex, {"version": "1"}, codes=UNSEEN, **DENIED),
    Visit("annex-reject", annex, codes=UNSEEN, **DENIED),
    Post("annex-reject", annex, {"version": "1", "reason": "Nhầm"}, codes=UNSEEN, **DENIED),
]

PAIRS = {
    "annexes.queries.annexes.annexes": Pair(
        lambda actor: [one.pk for one in queries.annexes(actor)],
        queries.annex,
        world.read_in,
    ),
}
