"""What a PDF says of its own signature, read without trusting it."""

import pytest

from thonmoi.kernel.errors import Invalid
from thonmoi.library.files.check import PDF, PNG, Checked
from thonmoi.library.files.signature import LABELS, Signature, accepted, signature_of
from thonmoi.library.tests.signed_files import signed_pdf


def test_a_signature_is_found_and_its_hash_compared():
    assert signature_of(signed_pdf()) is Signature.INTACT
    assert signature_of(signed_pdf(tail=b"\n1 0 obj\nendobj\n")) is Signature.PART
    assert signature_of(signed_pdf().replace(b"Bao cao", b"Bao cAo")) is Signature.CHANGED


def test_without_a_hash_only_the_cover_is_known():
    blind = signed_pdf().replace(b"06092a864886f70d010904", b"06092a864886f70d010905")
    assert signature_of(blind) is Signature.WHOLE


def test_none_and_unreadable_are_told_apart_and_nothing_raises():
    plain = signed_pdf().replace(b"/V 5 0 R", b"        ")
    assert signature_of(plain) is Signature.NONE
    for content in (b"", b"%PDF-1.7\n%%EOF", b"\x00" * 400, signed_pdf()[:200]):
        assert signature_of(content) in (Signature.UNREAD, Signature.NONE)
    wild = signed_pdf().replace(b"/ByteRange [0 ", b"/ByteRange [9 ")
    assert signature_of(wild) is Signature.CHANGED
    assert set(LABELS) == set(Signature)


def test_what_was_changed_after_signing_is_not_taken():
    assert accepted(Checked(PDF, "a.pdf", signed_pdf())) is Signature.INTACT
    changed = signed_pdf().replace(b"Bao cao", b"Bao cAo")
    for file in (Checked(PDF, "a.pdf", changed), Checked(PNG, "a.png", b"")):
        with pytest.raises(Invalid):
            accepted(file)
