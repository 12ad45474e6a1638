"""The addresses of the house itself, for the walk."""

from tests.house.walk import Post, Visit
from thonmoi.ui import sheet

OPEN = {"visitor": 200}

VISITS = [
    Visit("ui-components", codes=OPEN),
    Visit("money"),
    Post(
        "language",
        data={"language": "en"},
        codes=dict.fromkeys(("visitor", "stranger", "reader"), 302),
    ),
    Visit("style", lambda: (sheet.current().digest,), codes=OPEN | {"stranger": 200}),
]
