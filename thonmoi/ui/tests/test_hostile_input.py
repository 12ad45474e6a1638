"""No input makes a 500: what cannot be read is refused in words."""

import pytest
from django.test import Client

ADDRESS = "/ui/"


@pytest.fixture
def browser():
    return Client(raise_request_exception=False)


@pytest.mark.parametrize(
    "address",
    [
        "/ui/?q=%00",
        "/ui/%00",
        "/ui/?q=%ff%fe",
        "/%c0%af/",
        "/ui/?page=99999999999999999999999999",
        "/" + "a" * 5000,
    ],
)
def test_odd_addresses(browser, address):
    assert browser.get(address).status_code < 500


@pytest.mark.parametrize("charset", ["base64", "utf-16", "no-such", "x" * 300])
def test_odd_charsets(browser, charset):
    response = browser.get(ADDRESS, CONTENT_TYPE=f"text/plain; charset={charset}")
    assert response.status_code == 400


@pytest.mark.parametrize(
    "body", [b"next=%00", b"language=vi&next=a%00b", b"\xff\xfe=\xff", b"a=b&" * 20000]
)
def test_odd_bodies(browser, body):
    response = browser.post("/ui/language/", body, content_type="application/x-www-form-urlencoded")
    assert response.status_code < 500


def test_broken_multipart(browser):
    response = browser.post(
        "/ui/language/", b"--x\r\nnonsense", content_type="multipart/form-data; boundary=x"
    )
    assert response.status_code < 500
    response = browser.post("/ui/language/", b"x", content_type="multipart/form-data")
    assert response.status_code == 400


def test_too_many_fields(browser, settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 10
    response = browser.post("/ui/language/", {f"f{n}": n for n in range(20)})
    assert response.status_code == 413
    assert "làm nhiều lần" in response.content.decode()


def test_too_large(browser, settings):
    settings.DATA_UPLOAD_MAX_MEMORY_SIZE = 100
    response = browser.post(
        "/ui/language/", b"a=" + b"b" * 500, content_type="application/x-www-form-urlencoded"
    )
    assert response.status_code == 413


def test_a_host_that_is_not_ours(browser):
    response = browser.get(ADDRESS, headers={"host": "evil.example"})
    assert response.status_code == 400
    assert "Không đọc được yêu cầu" in response.content.decode()


def test_an_unknown_address_says_so(browser):
    response = browser.get("/khong-co/")
    assert response.status_code in (404, 302)


def test_next_leads_nowhere_else(browser):
    response = browser.post("/ui/language/", {"language": "en", "next": "https://evil.example/"})
    assert "evil" not in response["Location"]
