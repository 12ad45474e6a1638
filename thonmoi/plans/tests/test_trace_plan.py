"""The plan itself: S-01 to S-06, S-08, S-10, S-56, S-57 on its own data."""

from datetime import date
from html import unescape

from django.urls import reverse

from tests import universe
from thonmoi.criteria import queries as criteria
from thonmoi.criteria.rules import Level
from thonmoi.library import queries as library
from thonmoi.plans import actions, queries
from thonmoi.plans.models import Recipient
from thonmoi.plans.rules import ClauseStanding, DutyRole, PlanState
from thonmoi.plans.tests import trace


def page(as_, name, *args):
    return unescape(as_("vpdp").get(reverse(name, args=args)).content.decode())


def test_s01_number_and_day_are_blank_until_they_are_recorded():
    """S-01: the plan is carried out without its number, which the register gives later."""
    found = trace.plan()
    assert (found.number, found.issued_on, found.symbol) == ("", None, "KH-UBND")
    assert (found.state, found.in_force_from) == (PlanState.IN_FORCE, date(2025, 1, 24))
    assert [one.pk for one in queries.unnumbered(trace.office())] == [found.pk]
    row = queries.plan_row(trace.office(), found.pk)
    actions.number_plan(
        row,
        by=trace.office(),
        version=row.version,
        number="35/KH-UBND",
        issued_on=date(2025, 2, 12),
    )
    found = trace.plan()
    assert (found.number, found.issued_on) == ("35/KH-UBND", date(2025, 2, 12))
    assert queries.unnumbered(trace.office()) == []


def test_s02_a_plan_has_issuer_year_title_validity_and_a_page(as_):
    """S-02: head, span and page of the plan."""
    found = trace.plan()
    assert found.issuer == "Ủy ban nhân dân huyện Hớn Quản"
    assert found.issuer_text == "Ủy ban nhân dân huyện Hón Quản"
    assert (found.year, found.valid_from, found.valid_to) == (
        2025,
        date(2025, 1, 1),
        date(2026, 1, 1),
    )
    html = page(as_, "plan", found.pk)
    assert found.title in html
    assert "Đổi mới nâng cao chất lượng đào tạo nghề" in html


def test_s03_the_bases_are_in_the_register_and_lead_to_what_they_govern():
    """S-03: eight bases, each a document of the register, related to the plan."""
    found = trace.plan()
    bases = [one for one in queries.bases(trace.office(), found.pk) if not one.clause]
    numbers = [library.document(trace.office(), one.document_pk).number for one in bases]
    assert numbers == [
        "2273/QĐ-UBND",
        "1360/QĐ-UBND",
        "1361/QĐ-UBND",
        "2054/QĐ-UBND",
        "33/KH-UBND",
        "1428/QĐ-UBND",
        "1471/QĐ-UBND",
        "238/KH-UBND",
    ]
    paper = library.document(trace.office(), found.document_pk)
    related = {one.document.pk for one in library.relations(trace.office(), paper)}
    assert related == {one.document_pk for one in bases}
    set_ = criteria.set_for(trace.office(), "nang-cao", universe.path(trace.LOI), date(2025, 6, 17))
    assert set_.document.id == bases[2].document_pk


def test_s04_sets_are_versions_of_a_document_for_a_kind_of_unit():
    """S-04: the three sets of the bases, by document, years and kind of unit."""
    found = {one.slug: one for one in criteria.criteria_sets(trace.office())}
    said = {
        slug: (found[slug].document.number, found[slug].unit_level, found[slug].years)
        for slug in ("qd1360-ntm", "qd1361-nang-cao", "qd1471-khu-dan-cu-kieu-mau")
    }
    assert said == {
        "qd1360-ntm": ("1360/QĐ-UBND", "commune", range(2021, 2026)),
        "qd1361-nang-cao": ("1361/QĐ-UBND", "commune", range(2021, 2026)),
        "qd1471-khu-dan-cu-kieu-mau": ("1471/QĐ-UBND", "hamlet", range(2022, 2026)),
    }
    counts = [len(criteria.criteria_set(trace.office(), slug).criteria) for slug in said]
    assert counts[:2] == [19, 20]


def test_s05_a_unit_is_designated_by_a_document_and_the_list_is_read_back(as_):
    """S-05: the office records who stands in the list of QĐ 2054; the page gives the list."""
    paper = library.document_by_number(trace.office(), "2054/QĐ-UBND")
    unit = universe.unit("25345")
    actions.record_designation(
        unit, by=trace.office(), level=Level.ADVANCED, year=2025, document=paper
    )
    (found,) = trace.designations("25345")
    assert (found.level, found.year, found.document) == ("nang-cao", 2025, str(paper))
    listed = page(as_, "aims")
    assert listed.index("Xã Tân Hưng") < listed.index(str(paper))


def test_s06_what_was_assigned_from_above_cites_who_assigned_it():
    """S-06: clause I rests on QĐ 2273 and KH 33, which are links."""
    cited = {name for _pk, name in trace.clause("I.p1").citations}
    assert cited == {"Quyết định số 2273/QĐ-UBND", "Kế hoạch số 33/KH-UBND"}


def test_s08_every_task_has_somebody_or_is_shown_without(as_):
    """S-08: owners by clause; four clauses name nobody and are asked about."""
    assert trace.clause("IV.2.1.a").owners[-1].name == "Ủy ban nhân dân xã Tân Lợi"
    every = queries.clauses(trace.office(), trace.plan().pk)
    assert sum(one.is_unowned for one in every) == queries.coverage(trace.office(), every).unowned
    unowned = {one.path for one in every if one.is_unowned}
    assert "IV.1.-1" in unowned
    address = reverse("plan", args=[trace.plan().pk])
    html = unescape(as_("vpdp").get(f"{address}?state=unowned").content.decode())
    assert {one for one in unowned if f'id="c-{one}"' in html} == unowned
    assert 'id="c-IV.2.1.a"' not in html


def test_s08_part_five_binds_every_body_in_its_role():
    """S-08: duties as the plan divides them; what is asked of the Front is a request."""
    found = queries.duties(trace.office(), plan_pk=trace.plan().pk)
    by = {path: {d.role for d in found if d.clause == path} for path in {d.clause for d in found}}
    assert len([path for path in by if path.startswith("V.1.")]) == 5
    assert by["V.2.-1"] == {DutyRole.LEAD}
    assert by["V.2.-3"] == {DutyRole.ASSIST}
    assert by["V.5.-1"] == by["V.5.-2"] == {DutyRole.REQUEST}
    communes = [d.agency for d in found if d.clause == "V.6.-4"]
    assert len(communes) == len(set(communes)) == 12
    front = next(d for d in found if d.clause == "V.5.-1")
    assert front.agency == "Ủy ban Mặt trận Tổ quốc Việt Nam huyện"


def test_s10_goals_without_a_number_are_kept_as_goals():
    """S-10: they are goals, not targets and not lost."""
    for path in ("III.1.-1", "III.1.-2", "III.1.-3", "III.1.-4"):
        found = trace.clause(path)
        assert found.standing is ClauseStanding.GOAL
        assert found.targets == ()


def test_s56_the_lines_of_receivers_mean_agencies():
    """S-56: as printed, each with whom it means; "Lưu VT" means nobody."""
    found = queries.recipients(trace.office(), trace.plan().pk)
    assert len(found) == Recipient.objects.filter(plan=trace.plan().pk).count() == 10
    said = {one.text: one.agencies for one in found}
    assert said["Lưu VT"] == ()
    assert said["TT. Huyện uỷ, TT. HĐND huyện"] == ("TT. Huyện ủy", "TT. HĐND huyện")
    assert len(said["UBND các xã"]) == 12


def test_s57_the_signer_with_authority():
    """S-57: who signed, and in which capacity."""
    found = trace.plan()
    assert (found.authority, found.signer) == ("Q. CHỦ TỊCH", "Nguyễn Văn Hạ")


def test_an_owner_by_charge_is_marked_until_the_office_confirms_it():
    """S-08: who leads a criterion by TB 206 answers beside the commune, unconfirmed."""
    police = trace.clause("IV.3.e").owners[0]
    assert (police.name, police.is_unconfirmed) == ("Công an", True)
