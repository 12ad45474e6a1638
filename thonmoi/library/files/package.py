"""What receivers outside the program get: a .zip with an index. Pure; equal files, equal bytes."""

import hashlib
import io
import zipfile
from collections.abc import Iterable

INDEX = "muc-luc.txt"
_WHEN = (2025, 1, 1, 0, 0, 0)


def pack(head: Iterable[str], files: Iterable[tuple[str, bytes]]) -> bytes:
    """The bytes of the package: the files, and an index that names each with its hash.

    `head` are the lines above the list. The index is text that Notepad opens as it is.
    """
    given = list(files)
    rows = [
        f"{at}. {name} ({len(content)} byte)\r\n   SHA-256: {hashlib.sha256(content).hexdigest()}"
        for at, (name, content) in enumerate(given, 1)
    ]
    text = "\r\n".join([*head, "", "Các tệp trong gói:", *rows, ""])
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in [(INDEX, b"\xef\xbb\xbf" + text.encode()), *given]:
            entry = zipfile.ZipInfo(name, _WHEN)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return out.getvalue()
