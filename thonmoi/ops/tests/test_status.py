"""`thonmoi status`: what is known of every commune, in lines and as JSON."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command


def said(*arguments):
    out = StringIO()
    call_command("status", *arguments, stdout=out)
    return out.getvalue()


@pytest.fixture
def found():
    return json.loads(said("--json"))


def test_the_head(found):
    assert found["unit"] == {"code": "694", "name": "Hớn Quản"}
    assert (found["on"], found["simulated"]) == ("2025-06-17", False)
    assert len(found["communes"]) == 12


def commune(found, code):
    return next(one for one in found["communes"] if one["code"] == code)


def test_tan_loi(found):
    loi = commune(found, "25342")
    assert (loi["set"], loi["met"], loi["total"]) == ("nang-cao", 15, 20)
    assert loi["target"] == {"level": "nang-cao", "year": 2025}
    assert loi["title"] is None
    unmet = {code for code, s in loi["standings"].items() if s == "not_met"}
    weak = {code for code, s in loi["standings"].items() if s == "met_not_sustainable"}
    assert unmet == {"1", "5", "6", "13", "20"}
    assert weak == {"2", "17", "18"}
    assert len(loi["standings"]) == len(loi["unconfirmed"]) == len(loi["sources"]) == 20
    assert loi["sources"]["1"] == "IV.2.1.a"
    assert loi["verifying"] == []


def test_tan_hiep(found):
    hiep = commune(found, "25361")
    unmet = {code for code, s in hiep["standings"].items() if s == "not_met"}
    assert (hiep["met"], hiep["total"], unmet) == (15, 20, {"1", "5", "6", "8", "19"})


@pytest.mark.parametrize("code", ["25339", "25349", "25348", "25327", "25345"])
def test_a_title_without_data(found, code):
    one = commune(found, code)
    assert (one["set"], one["met"], one["total"], one["standings"]) == ("ntm", None, 19, {})
    assert one["title"] == {"level": "ntm", "confirmed": False}


@pytest.mark.parametrize("code", ["25330", "25351", "25354", "25360", "25438"])
def test_silence(found, code):
    one = commune(found, code)
    assert (one["set"], one["target"], one["title"]) == (None, None, None)
    assert (one["met"], one["total"], one["standings"]) == (None, None, {})


def test_before_the_plan_nothing_is_known():
    early = json.loads(said("--json", "--on", "2025-01-01"))
    assert commune(early, "25342")["met"] is None


def test_lines_say_the_same():
    lines = said().splitlines()
    loi = next(line for line in lines if line.startswith("Tân Lợi"))
    assert loi.split()[-1] == "15/20"
    assert (loi.split().count("x"), loi.split().count("đ")) == (5, 3)
    khuong = next(line for line in lines if line.startswith("An Khương"))
    assert khuong.split()[2:-1] == ["·"] * 20
    assert any("13 Sản xuất (IV.2.1.d)" in line for line in lines)
    assert max(map(len, lines[:-1])) <= 110
    assert "Đ đạt" in lines[-1]


def test_one_unit_by_its_code():
    assert json.loads(said("--json", "--unit", "70"))["unit"]["code"] == "70"


@pytest.mark.parametrize("arguments", [("--unit", "9"), ("--on", "17/6/2025"), ("--unit", "")])
def test_bad_arguments_end_in_a_sentence(arguments):
    if arguments == ("--unit", ""):
        assert "694" in said(*arguments)
        return
    with pytest.raises(CommandError):
        said(*arguments)
