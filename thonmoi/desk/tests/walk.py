"""The desk's addresses, for the walk of the house."""

from tests.house.walk import Visit
from thonmoi.steering.tests import world as steering

COMMUNE = ("25342",)


def commune():
    return COMMUNE


def district():
    return ("694",)


VISITS = [
    Visit("home", codes={"stranger": 302, "reader": 302, "right": 302}),
    Visit("my-work"),
    Visit("overview"),
    Visit("area", district),
    Visit("changes"),
    Visit("changes", data={"since": "1/1/2025", "until": "17/6/2025"}),
    Visit("area-changes", district),
    Visit("communes"),
    Visit(
        "my-commune",
        right="chu-tich-tan-loi",
        codes=dict.fromkeys(("stranger", "reader", "right"), 302),
    ),
    Visit("commune", commune),
    Visit("criteria-guide"),
    Visit("hamlet", lambda: ("25342-an-loi",)),
    Visit("commune-values", commune),
    Visit("commune-values", commune, data={"since": "1/1/2025", "until": "17/6/2025"}),
    Visit("commune-works", commune),
    Visit("commune-history", commune),
    Visit("member", lambda: (steering.member().pk,)),
    Visit("search", data={"q": "tan loi"}),
]
