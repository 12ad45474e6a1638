"""What every deed is asked: who may, that the log has it."""

from collections.abc import Callable
from typing import Any

import pytest

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.funding.tests import world
from thonmoi.kernel.errors import Denied, NotFound


def who_may(deed: Callable[[Any], Any], *, right: str, wrong: str, stranger: str) -> None:
    """The wrong role is refused, another commune finds nothing, the right one does it."""
    with pytest.raises(Denied):
        deed(universe.actor(wrong))
    if stranger:
        with pytest.raises(NotFound):
            deed(universe.actor(stranger))
    deed(universe.actor(right))


def logged(name: str) -> None:
    """The last deed in the log has this name."""
    assert Event.objects.latest("seq").action == name


OFFICER = {"right": world.OFFICER, "wrong": world.LEADER, "stranger": world.OTHER}
FINANCE = {"right": world.FINANCE, "wrong": world.LEADER, "stranger": "can-bo-tan-hiep"}
