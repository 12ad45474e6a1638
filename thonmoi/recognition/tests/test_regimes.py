"""One engine, many regimes: the rules of communes, of hamlets, of a made-up future are data."""

from datetime import date

from tests import universe
from thonmoi.kernel.access import Place
from thonmoi.procedures import actions as procedures
from thonmoi.procedures import queries
from thonmoi.procedures.rules import procedure_facts
from thonmoi.procedures.tests.world import confirm, number
from thonmoi.recognition import rules
from thonmoi.recognition.reading import step_of
from thonmoi.recognition.rules import Known, Met, Outcome, Verdict
from thonmoi.recognition.tests import world

FUTURE = {
    "slug": "gia-dinh-2027", "kind": "recognition", "name": "Quy định giả định",
    "levels": ["nang-cao"], "valid_from": "2027-01-01", "confidence": "found",
    "steps": [
        {"code": "report", "name": "Xã báo cáo", "body": "commune"},
        {"code": "consult", "name": "Công bố 03 lần", "body": "commune", "numbers": [
            {"kind": "times", "value": 3}, {"kind": "span", "value": 7, "day_kind": "calendar"}]},
        {"code": "council", "name": "Hội đồng họp", "body": "council", "numbers": [
            {"kind": "quorum", "value": 60}, {"kind": "pass", "value": 75}]},
        {"code": "decide", "name": "Quyết định", "body": "province"},
    ],
}  # fmt: skip
NOW = "cong-nhan-xa-2022"
PLACE = universe.PATH + "25342/"


def steps(slug: str):
    return [step_of(one) for one in queries.procedure(universe.EVERYTHING, slug, PLACE).steps]


def known(chain, days=(1, 4, 7, 10, 15), agreed: int = 10) -> Known:
    """Everything recorded, with so many publications and so many votes of ten."""
    voted = {x.code: Met(date(2027, 3, 1), 10, 10, agreed) for x in chain if x.has_vote}
    return Known(
        criteria=(("1", "Quy hoạch"),),
        assessed={"1": True},
        published=tuple(date(2027, 2, day) for day in days),
        opinions=1,
        meetings=voted,
        asked={"1": ((7, "Phòng"),)},
        said={"1": (Verdict(7, "Phòng", Outcome.CONFIRMED),)},
        papers={x.code: [code for code, _name in x.papers] for x in chain},
    )


def walked(chain, facts: Known) -> list[str]:
    """The steps in the order in which they end, by nothing but the rules and the data."""
    begun, ended = {one.code for one in rules.first(chain)}, []
    while True:
        now = [x for x in chain if x.code in begun and x.code not in ended]
        free = [x for x in now if not any(y.is_hard for y in rules.lacks(x, facts, chain, ended))]
        if not free:
            return ended
        ended.append(free[0].code)
        begun |= {one.code for one in rules.opened(chain, begun, set(ended))}


def test_s45_three_regimes_run_through_one_engine():
    facts = procedure_facts(FUTURE)
    procedures.register_procedure(Place(""), by=universe.EVERYTHING, facts=facts)
    for slug in (NOW, "cong-nhan-ap-2022", "gia-dinh-2027", "cong-nhan-xa-2026"):
        chain = steps(slug)
        assert walked(chain, known(chain)) == [one.code for one in chain], slug
    of_today, future = steps(NOW), steps("gia-dinh-2027")
    three = {"days": (1, 4, 7)}
    assert walked(of_today, known(of_today, **three)) == ["report"]
    assert walked(future, known(future, **three))[-1] == "decide"
    assert "council" not in walked(of_today, known(of_today, agreed=8))
    assert walked(future, known(future, agreed=8))[-1] == "decide"
    assert walked(future, known(future, agreed=7)) == ["report", "consult"]


def test_s45_what_no_rule_says_asks_a_person_until_an_official_sets_it(as_):
    chain = steps("cong-nhan-xa-2026")
    vote = next(one for one in chain if one.code == "vote")
    assert [x.is_hard for x in rules.lacks(vote, known(chain, agreed=1))] == [False]
    row = world.submitted()
    address = f"/dossiers/{row.pk}/"
    assert "chưa rõ" in shown(as_, address)
    confirm(row=number("verify", "days"))
    assert "10 ngày làm việc" in shown(as_, address)


def shown(as_, address: str) -> str:
    """What the page says of the step of verifying."""
    page = as_(world.OFFICE).get(address).content.decode()
    return page.split('id="s-verify"')[1].split("</article>")[0]
