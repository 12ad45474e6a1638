"""A division says of all its criteria by one letter; a dissent stops until it is settled."""

from datetime import date

import pytest

from thonmoi.audit.models import Event
from thonmoi.kernel.errors import Conflict, Denied, Invalid
from thonmoi.recognition import actions, queries
from thonmoi.recognition.models import Verification
from thonmoi.recognition.queries.due import due
from thonmoi.recognition.rules import Outcome, SaidFacts
from thonmoi.recognition.tests import world


def test_s45_one_letter_for_all_criteria_of_a_division(as_):
    row = world.submitted()
    says = queries.to_say(world.who("phong-nnmt"), world.whole(row, world.who("phong-nnmt")))
    assert [x.line.code for x in says] == ["3", "11", "13", "17", "18"]
    form = {"number": "33/PNNMT", "on": "5/5/2025"}
    form |= {f"said_{x.line.pk}": "confirmed" for x in says}
    answer = as_("phong-nnmt").post(f"/dossiers/{row.pk}/verification/", form)
    assert answer.status_code == 302
    assert Verification.objects.filter(number="33/PNNMT").count() == 5
    assert Event.objects.latest("seq").action == "verification.give"
    left = [x.key for x in due(world.who("phong-nnmt"), world.END)]
    assert left == []
    assert len(due(world.who(world.DIVISION), world.END)) == 1


def test_s45_a_dissent_stops_and_is_settled_by_the_same_division():
    row = world.submitted()
    for name in world.VERIFIERS:
        if name != world.DIVISION:
            world.say(row, name)
    with pytest.raises(Invalid):
        world.say(row, outcome=Outcome.DISSENT)
    world.say(row, outcome=Outcome.DISSENT, reason="Thiếu phòng bộ môn")
    for code in ("confirmations", "verification"):
        world.file(row, "verify", code, by=world.OFFICE)
    with pytest.raises(Conflict) as told:
        world.finish(row, "verify", by=world.OFFICE, reason="Vẫn đề nghị")
    assert "Thiếu phòng bộ môn" in str(told.value)
    world.say(row)
    world.finish(row, "verify", by=world.OFFICE, on=date(2025, 5, 20))


def test_s45_nobody_verifies_what_he_made_or_what_others_lead():
    row = world.submitted()
    actor = world.who(world.DIVISION)
    (one,) = queries.to_say(actor, world.whole(row, actor))
    given = {"by": actor, "number": "1", "on": date(2025, 5, 5)}
    own = SaidFacts(
        one.line.pk, one.agency_id, one.line.charge, Outcome.CONFIRMED, makers=frozenset({actor.id})
    )
    with pytest.raises(Denied):
        actions.give_verification(row, facts=[own], **given)
    other = SaidFacts(one.line.pk, one.agency_id, "qd1361-nang-cao/6", Outcome.CONFIRMED)
    with pytest.raises(Denied):
        actions.give_verification(row, facts=[other], **given)
    with pytest.raises(Invalid):
        actions.give_verification(row, facts=[], **given)


def test_not_before_the_dossier_is_submitted():
    with pytest.raises(Conflict):
        world.say(world.voting())
