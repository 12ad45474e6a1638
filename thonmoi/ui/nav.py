"""What stands in the shell around a page: rooms above register it at start.

`register(NavItem(…))` puts a link in the side nav (in one of `GROUPS`), among the tools
of the top bar ("top", "search") or under the account ("account"). `register_state` adds to
the line under the top bar, `register_mark` what stands first in it and for everyone,
`register_scope` to the choices beside the brand. Rooms call these in
`AppConfig.ready`; registering the same URL name again replaces the item.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from thonmoi.kernel.access import Actor
from thonmoi.kernel.permissions import Permission

Words = str | Promise
"""Text, or text that is translated when shown."""

GROUPS: dict[str, Words] = {
    "": "",
    "programme": _("Plan and criteria"),
    "money": _("Works and capital"),
    "people": _("Registers, opinions, recognition"),
    "results": _("Reports and documents"),
    "intake": _("Files read in"),
    "settings": _("Settings"),
}
"""The groups of the side nav, in order; the first has no heading and is always open."""

PHONE_ITEMS = 4
SHORT = 2
"""A group of so few links needs no folding."""


@dataclass(frozen=True, slots=True)
class NavItem:
    """A link of the shell. `url` is a URL name without arguments; `count` is a query."""

    label: Words
    url: str
    icon: str
    group: str = ""
    order: int = 100
    narrow: Words = ""
    permission: Permission | None = None
    count: Callable[[Actor], int] | None = None
    is_hot: bool = False
    is_post: bool = False
    is_public: bool = False

    def is_for(self, actor: Actor) -> bool:
        """Whether the actor may open it somewhere at least."""
        if not actor.is_signed_in:
            return self.is_public
        return self.permission is None or bool(actor.areas(self.permission))


@dataclass(frozen=True, slots=True)
class Link:
    """A nav item as one actor sees it on one page."""

    label: Words
    narrow: Words
    href: str
    icon: str
    count: int
    is_hot: bool
    is_post: bool
    is_current: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Links under a heading; it stands open where it holds the page, or where it is short."""

    title: Words
    links: list[Link]

    @property
    def is_open(self) -> bool:
        return len(self.links) <= SHORT or any(link.is_current for link in self.links)


@dataclass(frozen=True, slots=True)
class Scope:
    """A choice beside the brand: the area, the period; `href` leads to where it is changed."""

    label: Words
    href: str
    is_optional: bool = False


_items: dict[str, NavItem] = {}
_states: list[Callable[[HttpRequest], Iterable[Words]]] = []
_marks: list[Callable[[HttpRequest], Iterable[Words]]] = []
_scopes: list[Callable[[HttpRequest], Iterable[Scope]]] = []


def register(item: NavItem) -> None:
    """Adds an item to the shell."""
    _items[item.url] = item


def register_state(lines: Callable[[HttpRequest], Iterable[Words]]) -> None:
    """Adds sentences to the state line; safe strings may carry a link."""
    if lines not in _states:
        _states.append(lines)


def register_mark(marks: Callable[[HttpRequest], Iterable[Words]]) -> None:
    """Adds marks that every page shows to everyone, visitors and paper included."""
    if marks not in _marks:
        _marks.append(marks)


def register_scope(scopes: Callable[[HttpRequest], Iterable[Scope]]) -> None:
    """Adds choices beside the brand."""
    if scopes not in _scopes:
        _scopes.append(scopes)


def state_lines(request: HttpRequest) -> list[Words]:
    """The sentences of the state line, in the order of registration."""
    return [line for lines in _states for line in lines(request)]


def marks(request: HttpRequest) -> list[Words]:
    """What every page has to say of all that it shows."""
    return [mark for marks in _marks for mark in marks(request)]


def scopes(request: HttpRequest) -> list[Scope]:
    """The choices beside the brand."""
    return [scope for each in _scopes for scope in each(request)]


def links(group: str, actor: Actor, path: str) -> list[Link]:
    """The links of a group that the actor may open, in order; counts are asked here."""
    chosen = [item for item in _items.values() if item.group == group and item.is_for(actor)]
    chosen.sort(key=lambda item: item.order)
    current = _current(path)
    return [
        Link(
            label=item.label,
            narrow=item.narrow or item.label,
            href=reverse(item.url),
            icon=item.icon,
            count=item.count(actor) if item.count else 0,
            is_hot=item.is_hot,
            is_post=item.is_post,
            is_current=item.url == current,
        )
        for item in chosen
    ]


def _current(path: str) -> str | None:
    """The URL name of the item whose address is the longest beginning of `path`."""
    at = {item.url: reverse(item.url) for item in _items.values()}
    found = [
        url for url, href in at.items() if path == href or (href != "/" and path.startswith(href))
    ]
    return max(found, key=lambda url: len(at[url]), default=None)
