"""Who asks, under which address people reach us, how often one address may send."""

import pytest
from django.test import RequestFactory

from thonmoi.ui import limits
from thonmoi.ui.csp import PolicyMiddleware
from thonmoi.ui.visitor import address_of, origin

ask = RequestFactory().get


def test_behind_the_proxy_the_visitor_s_own_header_is_not_believed(settings):
    request = ask("/", REMOTE_ADDR="127.0.0.1", HTTP_X_FORWARDED_FOR="1.2.3.4, 203.0.113.7")
    assert address_of(request) == "127.0.0.1"
    settings.SECURE = True
    assert address_of(request) == "203.0.113.7"
    assert address_of(ask("/", REMOTE_ADDR="10.0.0.1")) == "10.0.0.1"


def test_sign_in_counts_the_visitor_not_the_proxy(settings):
    from axes.helpers import get_client_ip_address

    settings.SECURE = True
    request = ask("/", REMOTE_ADDR="127.0.0.1", HTTP_X_FORWARDED_FOR="203.0.113.7")
    assert get_client_ip_address(request) == "203.0.113.7"


def test_addresses_given_out_are_the_installation_s_whatever_host_is_named(settings):
    request = ask("/public/", HTTP_HOST="localhost:8123")
    assert origin(request) == "http://localhost:8123"
    settings.TRIAL, settings.ORIGIN = False, "https://ntm.example.vn"
    assert origin(request) == "https://ntm.example.vn"


def test_so_many_an_hour_and_a_token_once():
    limits.forget()
    request = ask("/", REMOTE_ADDR="10.0.0.1")
    for _try in range(2):
        limits.require(request, "t", 2)
    with pytest.raises(limits.TooMany):
        limits.require(request, "t", 2)
    limits.require(request, "other", 2)
    assert (limits.is_first("x"), limits.is_first("x"), limits.is_first("y")) == (True, False, True)
    limits.forget()


def test_only_a_page_made_for_frames_goes_without_the_old_header():
    from django.http import HttpResponse

    free = HttpResponse()
    free.xframe_options_exempt = True
    assert "X-Frame-Options" not in PolicyMiddleware(lambda _request: free)(ask("/"))
    other = PolicyMiddleware(lambda _request: HttpResponse())(ask("/"))
    assert other["X-Frame-Options"] == "DENY"
