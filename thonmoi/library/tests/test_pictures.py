"""Hostile pictures are refused with a sentence: bombs, and data that decoders stumble over."""

import io
import struct
import zlib

import pytest
from PIL import Image

from thonmoi.kernel.errors import Invalid
from thonmoi.library.files import pictures


def png(wide: int, high: int) -> bytes:
    """A PNG that says a size and holds next to nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", wide, high, 8, 0, 0, 0, 0)
    data = zlib.compress(b"\0" * (wide + 1) * min(high, 8))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def jpeg(exif: bytes) -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (64, 48), (10, 120, 10)).save(made, "JPEG", exif=b"Exif\0\0" + exif)
    return made.getvalue()


def test_a_picture_that_unpacks_to_too_much_is_not_unpacked():
    for size in ((5001, 5001), (60_000, 60_000)):
        with pytest.raises(Invalid) as refused:
            pictures.small(png(*size), 480)
        assert (refused.value.code, refused.value.field) == ("file.pixels", "photo")
    assert Image.open(io.BytesIO(pictures.small(jpeg(b""), 32))).size == (32, 24)


@pytest.mark.parametrize("tag", [b"\x01\x00", b"\x01\x1a"])
def test_marks_of_a_camera_that_cannot_be_are_a_sentence_not_an_error(tag):
    """Width and resolution given as a letter: Pillow answers with struct.error, TypeError."""
    turned = b"\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06\x00\x00"
    letter = tag + b"\x00\x02\x00\x00\x00\x02M\x00\x00\x00"
    hostile = jpeg(b"MM\x00*\x00\x00\x00\x08\x00\x02" + letter + turned + b"\x00" * 8)
    with pytest.raises(Invalid) as refused:
        pictures.bare(hostile, limit=10**6)
    assert refused.value.code == "file.picture"
