"""`thonmoi install` and `thonmoi serve`, run as programs."""

import re
import stat

from thonmoi.ops.tests.browsing import served, signed_in

SIGN_IN = re.compile(r"quan-tri\b.*?\b([a-z0-9]{5}(?:-[a-z0-9]{5}){3})\b", re.DOTALL)


def test_install_makes_an_administrator_who_can_sign_in(empty, port):
    done = empty.run("install", "--pack", "hon-quan")
    assert done.returncode == 0, done.stderr
    password = SIGN_IN.search(done.stdout)[1]
    key = empty.files.parent / "secret-key"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert stat.S_IMODE(empty.files.parent.stat().st_mode) == 0o700

    again = empty.run("install", "--pack", "hon-quan")
    assert again.returncode == 0
    assert not SIGN_IN.search(again.stdout)

    with served(empty, "serve", port=port) as process:
        page = signed_in(port, "quan-tri", password)
        assert page.status == 200
        assert "/sign-in/" not in page.url
    assert process.returncode == 0


def test_install_in_one_unit_for_one_agency(prepared):
    prepared.environment["THONMOI_WORKING_DATE"] = "2025-06-17"
    named = ("--unit", "694", "--agency", "vpdp-huyen", "--admin", "van-phong")
    done = prepared.run("install", "--pack", "hon-quan", *named)
    assert done.returncode == 0, done.stderr
    assert "Huyện Hớn Quản: van-phong" in done.stdout


def test_install_without_a_unit_says_what_to_do_and_can_go_on(prepared):
    refused = prepared.run("install")
    assert refused.returncode == 1
    assert "--pack hon-quan" in refused.stderr
    assert len(refused.stderr.splitlines()) == 1
    assert prepared.run("install", "--pack", "hon-quan").returncode == 0


def test_install_refuses_what_it_does_not_know_and_makes_no_account(prepared):
    for named in (("--unit", "1"), ("--agency", "khong-co")):
        assert prepared.run("install", "--pack", "hon-quan", *named).returncode == 1
    assert SIGN_IN.search(prepared.run("install").stdout)


def test_install_refuses_unknown_packs(prepared):
    refused = prepared.run("install", "--pack", "khong-co")
    assert refused.returncode == 1
    assert "khong-co" in refused.stderr


def test_no_trial_in_an_installation(empty):
    for arguments, variables in (
        (("install", "--pack", "trial"), {}),
        (("install", "--pack", "hon-quan"), {"THONMOI_TRIAL": "1"}),
    ):
        refused = empty.run(*arguments, **variables)
        assert refused.returncode == 1
        assert len(refused.stderr.splitlines()) == 1
        assert not (empty.files.parent / "static").exists()


def test_serve_before_install_says_so(empty):
    refused = empty.run("serve")
    assert refused.returncode == 1
    assert "thonmoi install" in refused.stderr
    with_key = empty.run("serve", THONMOI_SECRET_KEY="only-for-tests")
    assert with_key.returncode == 1
    assert "thonmoi install" in with_key.stderr


def test_a_database_that_does_not_answer_is_one_sentence(empty, port):
    url = f"postgres://nobody@127.0.0.1:{port}/nothing"
    refused = empty.run("install", "--pack", "hon-quan", DATABASE_URL=url)
    assert refused.returncode == 1
    assert len(refused.stderr.splitlines()) == 1
