"""What was given to reach a sender is erased when its day has come."""

from datetime import date

from thonmoi.audit.models import Event
from thonmoi.ops.forgetting import forget
from thonmoi.voices.models import Feedback
from thonmoi.voices.tests import world


def test_erased_after_its_day_and_not_before(settings):
    world.terms(contact_days=30)
    row = world.sent(contact="0912345678")
    settings.WORKING_DATE = date(2025, 7, 17)
    assert forget() == 0
    settings.WORKING_DATE = date(2025, 7, 18)
    assert forget() == 1
    kept = Feedback.objects.get(pk=row.pk)
    assert (kept.contact, kept.contact_until, kept.text) == ("", None, row.text)
    event = Event.objects.latest("seq")
    assert (event.action, "0912345678" in event.changes) == ("feedback.forget", False)
    assert forget() == 0
