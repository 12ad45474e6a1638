"""The walk: who gets what at every address.

Each room lists its addresses in ``thonmoi/<room>/tests/walk.py`` as ``VISITS``;
`test_walk.py` goes there as five people: a visitor; a stranger, who holds every
role in another district; a reader of the area; one of the wrong role; the
right one, last. An address without an entry fails.

    VISITS = [
        Visit("documents"),                                   # a page for all who are signed in
        Visit("document", a_document),                        # its args are made by a deed
        Visit("document-register", right="vpdp", wrong="can-bo-tan-loi"),
        Post("document-correct", a_document, FACTS, right="vpdp", wrong="can-bo-tan-loi"),
    ]
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.urls import reverse

LEADS_TO_SIGN_IN = 302


@dataclass(frozen=True)
class Visit:
    """A GET at the URL named `name`.

    `args` makes what the address names, inside the test, and returns the URL's
    arguments. `right` and `wrong` are sign-in names of the trial; `wrong` sees
    the thing but his role does not include it ("": every reader may). `codes`
    are the expected answers by person, where they differ from the usual ones. `is_open`: an
    address without sign-in, where everybody gets the same.
    """

    name: str
    args: Callable[[], tuple[Any, ...]] = tuple
    data: dict[str, Any] | Callable[[], dict[str, Any]] = field(default_factory=dict)
    right: str = "vpdp"
    wrong: str = ""
    reader: str = "lanh-dao"
    codes: dict[str, int] = field(default_factory=dict)
    is_open: bool = False

    method = "get"

    def address(self) -> tuple[str, dict[str, Any]]:
        """The address, and what is sent there; what it names is made now."""
        args = self.args()
        return reverse(self.name, args=args), self.data() if callable(self.data) else self.data

    def expected(self) -> dict[str, int]:
        """The answer each person gets."""
        has_thing = self.args is not tuple
        usual = {
            "visitor": LEADS_TO_SIGN_IN,
            "stranger": 404 if has_thing else 200,
            "reader": 403 if self.wrong else 200,
            "right": 200,
        }
        if self.wrong:
            usual["wrong"] = 403
        if self.is_open:
            usual = dict.fromkeys(usual, 200)
        return usual | self.codes

    def people(self) -> dict[str, str]:
        """Who goes, by sign-in name; the right one last."""
        named = {"visitor": "", "stranger": STRANGER, "reader": self.reader}
        if self.wrong:
            named["wrong"] = self.wrong
        return named | {"right": self.right}


class Post(Visit):
    """A deed by POST: it redirects the right person; the log then holds a deed of its name.

    A stranger does it in his own area, unless the address names a thing.
    """

    method = "post"

    def expected(self) -> dict[str, int]:
        made = {} if self.args is not tuple else {"stranger": 302}
        if self.is_open:
            made = dict.fromkeys(self.people(), 302)
        return super().expected() | {"right": 302} | made | self.codes


STRANGER = "nguoi-la"
"""Every role, in a district beside Hớn Quản; made by the test."""


@dataclass(frozen=True)
class Pair:
    """A list and its single look-up, which must agree on what an actor sees.

    `many` gives the keys of what the actor sees, `one` raises NotFound or gives
    the thing; `make` makes something to see, by deeds. A queue lists a part of what is
    seen: then only what it lists must be found.
    """

    many: Callable[[Any], list[Any]]
    one: Callable[[Any, Any], Any]
    make: Callable[[], object] = lambda: None
    is_queue: bool = False
