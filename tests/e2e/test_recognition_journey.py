"""Tân Lợi from its target to its title, in the browser: issue of recognition, acceptance line 1.

The clock moves from 1/3/2025 to 16/6/2025: each part is served on the folder of the part before,
with a later working date.
"""

import io
import re
import zipfile
from collections.abc import Iterator

import pytest

from tests.e2e import site as sites

pytestmark = pytest.mark.e2e
PLAN = True
DIVISIONS = (
    "phong-nnmt", "phong-kt-ht-dt", "phong-vh-kh-tt", "phong-noi-vu", "phong-y-te",
    "phong-tu-phap", "vp-hdnd-ubnd", "ban-chqs", "cong-an", "thong-ke", "vpdp",
)  # fmt: skip
DOSSIER = "/dossiers/1/"


@pytest.fixture(scope="module")
def parts(worlds) -> list:
    """The folders of the parts so far; the first is the world of the trial."""
    return [worlds("plan")]


@pytest.fixture
def site(request, parts, tmp_path, monkeypatch) -> Iterator[str]:
    """The program on the day of the test (its marker), with what the part before left."""
    monkeypatch.setenv("THONMOI_WORKING_DATE", request.function.day)
    folder = tmp_path / "var"
    with sites.served(parts[-1], folder) as address:
        yield address
    parts.append(folder)


def on(day: str):
    """Mark a part of the journey with its working date."""

    def mark(test):
        test.day = day
        return test

    return mark


def fill(page, **values: str) -> None:
    """Fill a form and send it; lists by their value."""
    for name, value in values.items():
        field = page.locator(f"#id_{name}")
        if field.evaluate("one => one.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
    page.locator("main form button.primary").click()


def file(page, code: str, paper: str, number: str, on: str) -> None:
    """File a signed paper of a step from the link beside it."""
    page.goto(DOSSIER)
    page.locator(f"#s-{code} a[href$='paper={paper}']").click()
    fill(page, number=number, on=on)


def end(page, code: str, on: str, reason: str = "") -> None:
    """End a step with the button in its card."""
    page.goto(DOSSIER)
    page.locator(f"#s-{code}").get_by_role("link", name="Kết thúc bước này").click()
    fill(page, on=on, **({"reason": reason} if reason else {}))


def meet(page, code: str, on: str, members: str, present: str, agreed: str) -> None:
    page.goto(DOSSIER)
    page.locator(f"#s-{code}").get_by_role("link", name="Ghi cuộc họp").click()
    fill(page, on=on, place="Hội trường", members=members, present=present, agreed=agreed)


def state(page, code: str) -> str:
    return page.locator(f"#s-{code} > p").first.inner_text()


@on("2025-03-01")
def test_s45_the_commune_assesses_itself(visit, axe):
    page = visit("can-bo-tan-loi", "/dossiers/")
    page.get_by_role("link", name="Mở hồ sơ").click()
    fill(page, on="01/03/2025")
    assert "Xã Tân Lợi: Nông thôn mới nâng cao 2025" in page.inner_text("h1")
    page.get_by_role("link", name="Tự đánh giá từng tiêu chí").click()
    for field in page.locator("select[name^='met_']").all():
        field.select_option("yes")
    axe(page)
    page.locator("main form button.primary").click()
    file(page, "report", "report", "45/BC-UBND", "01/03/2025")
    end(page, "report", "01/03/2025")
    assert "Đã xong" in state(page, "report")


@on("2025-04-15")
def test_s45_it_is_published_voted_on_and_a_missing_paper_is_caught(visit, shot):
    page = visit("can-bo-tan-loi", DOSSIER)
    for day in ("25/03/2025", "28/03/2025", "31/03/2025", "04/04/2025", "08/04/2025"):
        page.goto(f"{DOSSIER}publications/")
        fill(page, on=day, way="radio", place="Truyền thanh xã")
    page.goto(f"{DOSSIER}opinions/")
    fill(page, on="05/04/2025", body="Họp ấp", people="52", agreed="50", text="Nhất trí")
    file(page, "consult", "opinions", "51/BC-UBND", "09/04/2025")
    end(page, "consult", "09/04/2025")
    meet(page, "vote", "12/04/2025", "45", "42", "41")
    file(page, "vote", "minutes", "Biên bản họp xã", "12/04/2025")
    end(page, "vote", "12/04/2025")
    # the petition is missing: it is named, and a reason does not help
    end(page, "dossier", "14/04/2025", "Nộp trước, bổ sung sau")
    assert "Tờ trình đề nghị thẩm tra" in page.inner_text("main")
    assert "Chưa kết thúc được bước này" in page.inner_text("main")
    shot(page, "ho-so-thieu-to-trinh")
    file(page, "dossier", "petition", "18/TTr-UBND", "15/04/2025")
    end(page, "dossier", "15/04/2025", "Minh chứng nộp bản giấy kèm theo")
    assert "Đã xong" in state(page, "dossier")


@on("2025-05-14")
def test_s45_every_division_verifies_and_one_does_not_agree(visit, shot, axe):
    why = "Điểm trường chính thiếu 02 phòng bộ môn"
    _letter(visit, shot, axe, "phong-gddt", "dissent", why)
    for name in DIVISIONS:
        _letter(visit, None, None, name, "confirmed")
    page = visit("vpdp", DOSSIER)
    assert why in page.inner_text("#s-verify")
    axe(page)
    shot(page, "ho-so-cong-nhan")
    file(page, "verify", "confirmations", "12 văn bản xác nhận", "12/05/2025")
    file(page, "verify", "verification", "21/BC-VPĐP", "12/05/2025")
    end(page, "verify", "12/05/2025", "Vẫn đề nghị")
    assert "không nhất trí" in page.inner_text("main")
    _letter(visit, None, None, "phong-gddt", "confirmed")
    end(page, "verify", "14/05/2025")
    assert "Đã xong" in state(page, "verify")


@on("2025-06-16")
def test_s45_the_council_votes_and_the_commune_holds_the_title(visit, shot, axe):
    office = visit("vpdp", DOSSIER)
    _conditions(office)
    file(office, "survey", "survey", "30/BC-MTTQ", "20/05/2025")
    end(office, "survey", "20/05/2025")
    for paper in ("debt", "district-minutes", "district-petition"):
        file(office, "district", paper, f"Văn bản {paper}", "22/05/2025")
    meet(office, "district", "22/05/2025", "31", "30", "30")
    end(office, "district", "22/05/2025")
    upper = visit("vpdp-tinh", DOSSIER)
    file(upper, "appraise", "appraisal", "77/BC-SNNMT", "30/05/2025")
    end(upper, "appraise", "30/05/2025")
    meet(upper, "council", "06/06/2025", "15", "13", "13")
    file(upper, "council", "council-minutes", "Biên bản Hội đồng", "06/06/2025")
    end(upper, "council", "06/06/2025")
    upper.goto(f"{DOSSIER}council/")
    assert "13/15" in upper.inner_text("main")
    axe(upper)
    _decision(office)
    assert "Đã công nhận" in office.inner_text("main")
    shot(office, "da-cong-nhan")
    _papers(office)
    page = visit("can-bo-tan-loi", "/communes/25342/", phone=True)
    assert "Nông thôn mới nâng cao" in page.inner_text("main")


def _letter(visit, shot, axe, name: str, outcome: str, reason: str = "") -> None:
    """One division says the same of all its criteria, by one letter."""
    page = visit(name, f"{DOSSIER}verification/")
    for field in page.locator("select[name^='said_']").all():
        field.select_option(outcome)
    if reason:
        page.locator("input[name^='reason_']").first.fill(reason)
    if shot:
        axe(page)
        shot(page, "tham-tra-tieu-chi")
    fill(page, number="15/VB", on="05/05/2025")
    assert page.url.endswith(DOSSIER)


def _conditions(page) -> None:
    """Satisfaction, debt, security by their papers."""
    told = (
        ("satisfaction", "96,5", "30/BC-MTTQ"), ("debt", "", "22/BC-TCKH"),
        ("security", "", "15/BC-CA"),
    )  # fmt: skip
    for code, rate, paper in told:
        page.goto(f"{DOSSIER}conditions/?condition={code}")
        page.locator("input[name='is_met'][value='yes']").check()
        fill(page, paper=paper, on="20/05/2025", **({"rate": rate} if rate else {}))


def _decision(page) -> None:
    """The decision is registered, then recorded: the commune holds the title."""
    page.goto("/documents/registration/")
    fill(
        page, kind="QĐ", number="1204/QĐ-UBND", issuer="UBND tỉnh Bình Phước",
        subject="Công nhận xã Tân Lợi đạt chuẩn nông thôn mới nâng cao", issued_on="13/06/2025",
    )  # fmt: skip
    page.goto(DOSSIER)
    page.locator("#s-decide").get_by_role("link", name="Ghi quyết định").click()
    fill(page, number="1204/QĐ-UBND", on="13/06/2025")


def _papers(page) -> None:
    """Every draft opens as Word and PDF; the archive holds them with an index."""
    page.goto(DOSSIER)
    links = page.locator("a[href*='/papers/']").evaluate_all("all => all.map(one => one.href)")
    assert len(links) == 2 * 22
    for link in links[:4]:
        assert page.request.get(link).ok
    archive = zipfile.ZipFile(io.BytesIO(page.request.get(f"{DOSSIER}package.zip").body()))
    names = archive.namelist()
    assert names[0] == "00-muc-luc.docx"
    assert len([name for name in names if re.search(r"du-thao\.docx$", name)]) == 22
