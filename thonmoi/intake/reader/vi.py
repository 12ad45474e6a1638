"""Regular expressions that know Vietnamese capitals.

In patterns given to these functions "A-ZĐÀ-Ỹ" stands for every Vietnamese capital and
"a-zà-ỹđ" for every small letter; as plain ranges they would mix the two.
"""

import re
from functools import lru_cache

_MARKED = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
UPPER = "A-Z" + _MARKED.upper()
LOWER = "a-z" + _MARKED


@lru_cache(maxsize=512)
def compile(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """`re.compile` of `pattern` with the two stand-ins written out."""
    return re.compile(
        pattern.replace("A-ZĐÀ-Ỹ", UPPER).replace("a-zà-ỹđ", LOWER).replace("a-zà-ỹ", LOWER), flags
    )


def match(pattern: str, text: str, flags: int = 0) -> re.Match[str] | None:
    return compile(pattern, flags).match(text)


def search(pattern: str, text: str, flags: int = 0) -> re.Match[str] | None:
    return compile(pattern, flags).search(text)


def fullmatch(pattern: str, text: str, flags: int = 0) -> re.Match[str] | None:
    return compile(pattern, flags).fullmatch(text)


def sub(pattern: str, replacement: str, text: str) -> str:
    return compile(pattern).sub(replacement, text)


def split(pattern: str, text: str) -> list[str]:
    return compile(pattern).split(text)


def findall(pattern: str, text: str) -> list[str]:
    return compile(pattern).findall(text)
