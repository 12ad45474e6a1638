"""Sentences are found as Django looks them up, and catalogues keep what was translated."""

import pathlib

import django
import polib
import pytest
from django.utils.translation import gettext, ngettext, override

from thonmoi.ui import borrowed, catalogue
from thonmoi.ui.sentences import Sentence, in_python, in_template


def test_python_sentences():
    source = """
_("One " "sentence.")
gettext_lazy(f"not {this}")
ngettext("{n} row", "{n} rows", n)
pgettext("month", "May")
other("not this")
"""
    assert sorted(in_python(source)) == [
        Sentence("May", "", "month"),
        Sentence("One sentence."),
        Sentence("{n} row", "{n} rows"),
    ]


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ('{% translate "Save" %}', Sentence("Save")),
        ("{% translate 'It is 100%' %}", Sentence("It is 100%%")),
        ('{% translate "May" context "month" as x %}', Sentence("May", "", "month")),
        ('{% include "x" with y=_("Open") %}', Sentence("Open")),
        ('{{ value|default:_("none yet") }}', Sentence("none yet")),
        (
            "{% blocktranslate count n=n %}{{ n }} row"
            "{% plural %}{{ n }} rows{% endblocktranslate %}",
            Sentence("%(n)s row", "%(n)s rows"),
        ),
        (
            "{% blocktranslate trimmed %}\n  One\n  line, 5%\n{% endblocktranslate %}",
            Sentence("One line, 5%%"),
        ),
        ('{% comment %}{% translate "No" %}{% endcomment %}', None),
    ],
)
def test_template_sentences(source, sentence):
    assert list(in_template(source)) == ([sentence] if sentence else [])


@pytest.fixture
def room(tmp_path, monkeypatch):
    monkeypatch.setattr(catalogue, "PACKAGE", tmp_path)
    (tmp_path / "shop").mkdir()
    (tmp_path / "shop" / "__init__.py").write_text('_("Open {door}")\n_("Shut")\n')
    return tmp_path / "shop"


def translate(path, **texts):
    po = polib.pofile(str(path))
    for entry in po:
        entry.msgstr = texts.get(entry.msgid.split()[0], entry.msgstr)
    path.write_text(str(po))


def test_update_keeps_translations_and_drops_what_is_gone(room):
    assert len(catalogue.update("shop")) == 2
    path = catalogue.path_of("shop")
    translate(path, Open="Mở {door}", Shut="Đóng")
    (room / "__init__.py").write_text('_("Open {door}")\n_("Lock")\n')
    assert catalogue.update("shop") == [Sentence("Lock")]
    entries = {entry.msgid: entry.msgstr for entry in polib.pofile(str(path))}
    assert entries == {"Lock": "", "Open {door}": "Mở {door}"}
    before = path.read_text()
    assert catalogue.update("shop") == []
    assert path.read_text() == before


def test_check_names_everything_that_is_wrong(room):
    assert {finding.code for finding in catalogue.check("shop")} == {"missing"}
    catalogue.update("shop")
    path = catalogue.path_of("shop")
    translate(path, Open="Mở cửa")
    codes = {finding.sentence: finding.code for finding in catalogue.check("shop")}
    assert codes == {"Open {door}": "placeholder", "Shut": "untranslated"}
    (room / "__init__.py").write_text('_("Open {door}")\n')
    assert "obsolete" in {finding.code for finding in catalogue.check("shop")}


def test_compile_writes_only_what_changed(room):
    catalogue.update("shop")
    assert len(catalogue.compile_all()) == 1
    assert catalogue.compile_all() == []


def test_this_room_is_translated():
    assert catalogue.check("ui") == []


def test_borrowed_sentences_are_still_django_s():
    root = pathlib.Path(django.__file__).parent
    known = set()
    for part in ("conf", "contrib/auth"):
        for entry in polib.pofile(str(root / part / "locale/en/LC_MESSAGES/django.po")):
            known.add(Sentence(entry.msgid, entry.msgid_plural or "", entry.msgctxt or ""))
    source = pathlib.Path(borrowed.__file__).read_text()
    assert set(in_python(source)) <= known


def test_our_words_come_before_django_s():
    catalogue.compile_all()
    with override("vi"):
        assert gettext("This field is required.") == "Cần ghi mục này."
        text = "Ensure this value has at most %(limit_value)d character (it has %(show_value)d)."
        plural = text.replace("character ", "characters ")
        assert ngettext(text, plural, 5).startswith("Tối đa")
