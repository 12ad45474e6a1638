"""An extension ends before its day: from today the period is closed for the commune again."""

import pytest
from django.urls import reverse

from tests import universe
from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, NotFound
from thonmoi.monitoring.actions.extensions import end_extension
from thonmoi.monitoring.models import Extension
from thonmoi.monitoring.tests import world
from thonmoi.monitoring.tests.test_extension_grant import STRANGER, grant


def test_works(as_):
    made = grant()
    assert as_(world.OFFICE).post(reverse("extension-end", args=[made.pk])).status_code == 302
    with pytest.raises(Conflict):
        world.type_in("97")


def test_logged():
    end_extension(grant(), by=universe.actor(world.OFFICE))
    assert Event.objects.latest("seq").action == "extension.end"


def test_twice_conflicts():
    made = grant()
    end_extension(made, by=universe.actor(world.OFFICE))
    with pytest.raises(Conflict):
        end_extension(Extension.objects.get(pk=made.pk), by=universe.actor(world.OFFICE))


def test_stranger_finds_nothing():
    with pytest.raises(NotFound):
        end_extension(grant(), by=STRANGER)


def test_wrong_role_is_told():
    with pytest.raises(Denied):
        end_extension(grant(), by=universe.actor("lanh-dao"))
