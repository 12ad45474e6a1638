"""Every refusal is an answer with its status, in the form that was asked for."""

import json

import pytest
from django import forms
from django.core.exceptions import (
    BadRequest,
    PermissionDenied,
    RequestDataTooBig,
    TooManyFieldsSent,
)
from django.http import Http404
from django.test import RequestFactory

from thonmoi.kernel.access import Actor
from thonmoi.kernel.errors import Conflict, Denied, Invalid, NotFound
from thonmoi.ui.refusals import RefusalMiddleware, answer, asked, asking, refusal_of

REFUSALS = [
    (Invalid("a.b", "Ghi lại."), 422),
    (Denied("a.b", "Không thuộc quyền."), 403),
    (NotFound("a.b", "Không có."), 404),
    (Conflict("a.b", "Người khác vừa sửa."), 409),
]


def request(path="/", **headers):
    made = RequestFactory().get(path, headers=headers)
    made.actor = Actor.PUBLIC
    return made


@pytest.mark.parametrize(("refusal", "status"), REFUSALS)
def test_a_page_says_the_sentence(refusal, status):
    response = answer(request(), refusal)
    assert response.status_code == status
    assert refusal.sentence in response.content.decode()
    assert "<!doctype html>" in response.content.decode()


@pytest.mark.parametrize(("refusal", "status"), REFUSALS)
def test_htmx_gets_a_fragment_that_leaves_the_form_alone(refusal, status):
    response = answer(request(**{"HX-Request": "true"}), refusal)
    assert response.status_code == status
    assert response["HX-Retarget"] == "#notices"
    assert "<html" not in response.content.decode()
    assert refusal.sentence in response.content.decode()


def test_json_has_one_shape():
    refusal = Invalid("value.range", "Tỷ lệ không thể lớn hơn 100%.", field="value")
    response = answer(request(Accept="application/json"), refusal)
    assert json.loads(response.content) == {
        "error": {
            "code": "value.range",
            "message": "Tỷ lệ không thể lớn hơn 100%.",
            "field": "value",
        }
    }


def test_a_browser_gets_a_page_though_it_takes_anything():
    response = answer(request(Accept="text/html,application/xml;q=0.9,*/*;q=0.8"), REFUSALS[0][0])
    assert response["Content-Type"].startswith("text/html")


@pytest.mark.parametrize(
    ("exception", "status"),
    [
        (Http404(), 404),
        (PermissionDenied(), 403),
        (BadRequest(), 400),
        (RequestDataTooBig(), 413),
        (TooManyFieldsSent(), 413),
    ],
)
def test_what_django_refuses_is_a_refusal(exception, status):
    refusal = refusal_of(exception)
    assert refusal is not None
    assert refusal.status == status


def test_a_bug_is_not_a_refusal():
    middleware = RefusalMiddleware(lambda request: None)
    assert middleware.process_exception(request(), ValueError("bug")) is None


class Form(forms.Form):
    value = forms.CharField()


def test_asking_puts_a_refusal_at_its_field():
    form = Form({"value": "786"})
    assert form.is_valid()
    with asking(form):
        raise Invalid("value.range", "Tỷ lệ không thể lớn hơn 100%.", field="value")
    assert form.errors["value"] == ["Tỷ lệ không thể lớn hơn 100%."]
    assert asked(form) == 422


def test_asking_puts_an_unknown_field_at_the_head():
    form = Form({"value": "1"})
    with asking(form):
        raise Conflict("value.changed", "Người khác vừa sửa.", field="elsewhere")
    assert form.non_field_errors() == ["Người khác vừa sửa."]
    assert asked(form) == 409


def test_asking_lets_a_denial_rise():
    with pytest.raises(Denied), asking(Form({"value": "1"})):
        raise Denied("a.b", "Không thuộc quyền.")


def test_nothing_asked_is_fine():
    assert asked(Form()) == 200
    assert asked(Form({"value": "1"})) == 200
    assert asked(Form({})) == 422
