"""A small PDF that carries a digital signature: its hash is right, its certificate is none."""

import hashlib

_DIGEST = bytes.fromhex("06092a864886f70d010904" + "3122" + "0420")
_ROOM = 200


def signed_pdf(text: str = "Bao cao", *, tail: bytes = b"") -> bytes:
    """The bytes; what stands in `tail` was added after signing."""
    marks = ("[0 00000000 00000000 00000000]", "<" + "0" * _ROOM + ">")
    objects = [
        "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]/SigFlags 3>>>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Note({text})>>",
        "<</FT/Sig/T(Signature1)/V 5 0 R>>",
        f"<</Type/Sig/Filter/Adobe.PPKLite/ByteRange {marks[0]}/Contents {marks[1]}>>",
    ]
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{one}\nendobj\n".encode()
    start = len(out)
    rows = "".join(f"{place:010d} 00000 n \n" for place in places)
    out += f"xref\n0 6\n0000000000 65535 f \n{rows}".encode()
    out += f"trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n".encode()
    before = out.index(marks[1].encode())
    after = before + len(marks[1])
    spans = f"[0 {before:08d} {after:08d} {len(out) - after:08d}]".encode()
    out = bytearray(bytes(out).replace(marks[0].encode(), spans))
    digest = hashlib.sha256(bytes(out[:before] + out[after:])).digest()
    envelope = (_DIGEST + digest).hex().ljust(_ROOM, "0")
    out[before + 1 : after - 1] = envelope.encode()
    return bytes(out) + tail
