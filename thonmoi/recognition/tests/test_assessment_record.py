"""The commune concludes of each criterion by itself."""

import pytest

from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.recognition import actions
from thonmoi.recognition.models import Assessment
from thonmoi.recognition.rules import AssessFacts
from thonmoi.recognition.tests import world


def test_s45_each_criterion_by_its_standing_with_a_note(as_):
    row = world.opened()
    page = as_(world.OFFICER).get(f"/dossiers/{row.pk}/assessment/").content.decode()
    lines = {x.code: x for x in world.whole(row).criteria}
    assert page.count('value="yes" selected') == sum(x.standing_met for x in lines.values()) == 15
    form = {"version": row.version, f"met_{lines['5'].pk}": "no"}
    form |= {f"met_{lines['9'].pk}": "yes", f"note_{lines['5'].pk}": "Thiếu phòng bộ môn"}
    answer = as_(world.OFFICER).post(f"/dossiers/{row.pk}/assessment/", form)
    assert "Thiếu phòng bộ môn" in as_(world.OFFICE).get(answer.url).content.decode()
    assert Event.objects.latest("seq").action == "assessment.record"
    assert Assessment.objects.count() == 2


def test_who_may_and_second_writer():
    row = world.opened()
    with pytest.raises(Denied):
        world.assess(row, by=world.OFFICE)
    with pytest.raises(NotFound):
        world.assess(row, by=world.OTHER)
    world.assess(row)
    facts = [AssessFacts(world.whole(row).criteria[0].pk, is_met=False)]
    with pytest.raises(Conflict):
        actions.record_assessment(row, by=world.who(world.OFFICER), version=1, facts=facts)
    given = {"by": world.who(world.OFFICER), "version": 2}
    with pytest.raises(Invalid):
        actions.record_assessment(world.again(row), facts=[], **given)


def test_after_submission_it_stands():
    with pytest.raises(Conflict):
        world.assess(world.submitted())
