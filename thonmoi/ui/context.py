"""Context processor: `shell`, everything around the page, asked for only when shown."""

from datetime import date
from functools import cached_property

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from thonmoi.kernel import clock
from thonmoi.kernel.access import Actor
from thonmoi.ui import nav as registry


class Shell:
    """The parts of `base.html` and `public.html`; a fragment pays for none of them."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request
        self.actor: Actor = getattr(request, "actor", Actor.PUBLIC)

    @property
    def trial(self) -> bool:
        return bool(getattr(settings, "TRIAL", False))

    @property
    def working_date(self) -> date | None:
        """The fixed working date; None where the date is simply today."""
        return clock.today() if getattr(settings, "WORKING_DATE", None) else None

    @property
    def theme(self) -> str:
        return "light" if self.request.COOKIES.get("theme") == "light" else ""

    @cached_property
    def state_lines(self) -> list[registry.Words]:
        """Sentences of the rooms above; for those who are signed in only."""
        return registry.state_lines(self.request) if self.actor.is_signed_in else []

    @cached_property
    def marks(self) -> list[registry.Words]:
        """What holds for everything shown, whoever looks: that it is simulated."""
        return registry.marks(self.request)

    @cached_property
    def scopes(self) -> list[registry.Scope]:
        return registry.scopes(self.request)

    @cached_property
    def nav(self) -> list[registry.Group]:
        """Each group that is not empty; the first always, for phones."""
        groups = [
            registry.Group(title, self._links(name)) for name, title in registry.GROUPS.items()
        ]
        return [group for group in groups if group.links or not group.title]

    @cached_property
    def all_links(self) -> list[registry.Link]:
        return [link for group in self.nav for link in group.links]

    @cached_property
    def fill(self) -> list[registry.Link]:
        """Links that fill the bottom bar of a phone where the first group has fewer than four."""
        return self.all_links[len(self.nav[0].links) : registry.PHONE_ITEMS]

    @cached_property
    def search(self) -> list[registry.Link]:
        return self._links("search")

    @cached_property
    def tools(self) -> list[registry.Link]:
        return self._links("top")

    @cached_property
    def account(self) -> list[registry.Link]:
        return self._links("account")

    @property
    def home(self) -> str:
        return _address("home") or "/"

    @property
    def sign_in(self) -> str | None:
        return _address("sign-in")

    def _links(self, group: str) -> list[registry.Link]:
        return registry.links(group, self.actor, self.request.path)


def _address(name: str) -> str | None:
    try:
        return reverse(name)
    except NoReverseMatch:
        return None


def shell(request: HttpRequest) -> dict[str, Shell]:
    """Adds `shell` to the context of every page."""
    return {"shell": Shell(request)}
