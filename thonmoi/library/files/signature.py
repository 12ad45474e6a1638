"""What a PDF says of its own digital signature: is there one, is the file unchanged since.

The bytes that a signature names are hashed and compared with the hash it carries. Whether the
certificate is genuine and valid is not looked into, and the words say so.
"""

import hashlib
import io
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _
from pypdf import PdfReader

from thonmoi.kernel.errors import Invalid
from thonmoi.library.files.check import PDF, Checked


class Signature(StrEnum):
    """NONE: none inside; INTACT: the file is what was signed; WHOLE: covers the file, its hash
    could not be compared; PART: something was added after signing; CHANGED: the file is not what
    was signed; UNREAD: no PDF that can be read."""

    NONE = "none"
    INTACT = "intact"
    WHOLE = "whole"
    PART = "part"
    CHANGED = "changed"
    UNREAD = "unread"


LABELS = {
    Signature.NONE: _("no digital signature in the file"),
    Signature.INTACT: _(
        "has a digital signature, unchanged since it was signed; the chain of certificates is not "
        "checked"
    ),
    Signature.WHOLE: _(
        "has a digital signature over the whole file; neither its hash nor the chain of "
        "certificates is checked"
    ),
    Signature.PART: _(
        "has a digital signature, but something was added to the file afterwards; the chain of "
        "certificates is not checked"
    ),
    Signature.CHANGED: _("has a digital signature that does not fit the file"),
    Signature.UNREAD: _("the file could not be searched for a digital signature"),
}


def words(kept: str) -> str:
    """What is said of a signed file by what was kept of it; "" where nobody looked."""
    return str(LABELS[Signature(kept)]) if kept else ""


_MESSAGE_DIGEST = bytes.fromhex("06092a864886f70d010904")
_HASHES = {20: "sha1", 32: "sha256", 48: "sha384", 64: "sha512"}


def signature_of(content: bytes) -> Signature:
    """What the file says of its latest signature. Never raises, whatever the bytes are."""
    try:
        found = [_judge(content, one) for one in _signatures(content)]
    except Exception:  # a hostile or broken file is told, not followed
        return Signature.UNREAD
    if Signature.CHANGED in found:
        return Signature.CHANGED
    for wanted in (Signature.INTACT, Signature.WHOLE, Signature.PART):
        if wanted in found:
            return wanted
    return Signature.NONE


def accepted(file: Checked) -> Signature:
    """What a signed file says of itself. Raises Invalid for no PDF, or one changed since."""
    if file.media_type != PDF:
        raise Invalid("file.signed", _("The signed file is a PDF."), field="file")
    found = signature_of(file.content)
    if found is Signature.CHANGED:
        raise Invalid(
            "file.signature",
            _("The file was changed after it was signed. Ask for the file as it was signed."),
            field="file",
        )
    return found


def _signatures(content: bytes) -> Iterator[Any]:
    root = PdfReader(io.BytesIO(content)).trailer["/Root"].get_object()
    form = root.get("/AcroForm")
    waiting = list(form.get_object().get("/Fields", ())) if form is not None else []
    for _count in range(2000):
        if not waiting:
            return
        field = waiting.pop().get_object()
        waiting += list(field.get("/Kids", ()))
        value = field.get("/V")
        if field.get("/FT") == "/Sig" and value is not None:
            yield value.get_object()


def _judge(content: bytes, value: Any) -> Signature:
    start, length, after, rest = (int(one) for one in value["/ByteRange"])
    if start != 0 or not 0 < length <= after or after + rest > len(content):
        return Signature.CHANGED
    signed = content[:length] + content[after : after + rest]
    carried = _carried(bytes(value["/Contents"].original_bytes))
    if carried and hashlib.new(_HASHES[len(carried)], signed).digest() != carried:
        return Signature.CHANGED
    if content[after + rest :].strip():
        return Signature.PART
    return Signature.INTACT if carried else Signature.WHOLE


def _carried(envelope: bytes) -> bytes:
    """The hash of the signed bytes inside a PKCS #7 envelope; empty where none is found."""
    at = envelope.find(_MESSAGE_DIGEST)
    if at < 0:
        return b""
    tail = envelope[at + len(_MESSAGE_DIGEST) :]
    if len(tail) < 4 or tail[0] != 0x31 or tail[2] != 0x04 or tail[3] not in _HASHES:
        return b""
    return tail[4 : 4 + tail[3]]
