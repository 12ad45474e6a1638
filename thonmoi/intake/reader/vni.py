"""Text written in the old VNI fonts."""

import re
import unicodedata

_TONES = "\u0301\u0300\u0309\u0303\u0323"  # sắc, huyền, hỏi, ngã, nặng
_VNI_FLAT = dict(zip("ùøûõï", _TONES, strict=True))
_VNI_HAT = dict(zip("áàåãä", _TONES, strict=True))  # â, ê, ô with a tone
_VNI_BREVE = dict(zip("éèúüë", _TONES, strict=True))  # ă with a tone
_VNI_SINGLE = {
    "ñ": "đ",
    "ô": "ơ",
    "ö": "ư",
    "í": "í",
    "ì": "ì",
    "æ": "ỉ",
    "ó": "ĩ",
    "ò": "ị",
    "î": "ỵ",
}
_VNI_PAIR = re.compile(
    "([aeoyuôö])([ùøûõï])|([aeo])([âáàåãä])|(a)([êéèúüë])|([ñôöíìæóòî])", re.IGNORECASE
)


def from_vni(text: str) -> str:
    return unicodedata.normalize("NFC", _VNI_PAIR.sub(_vni_letter, text))


def _vni_letter(found: re.Match[str]) -> str:
    flat, flat_tone, hat, hat_tone, breve, breve_tone, single = found.groups()
    if single:
        letter = _VNI_SINGLE[single.lower()]
        return letter.upper() if single.isupper() else letter
    if flat:
        base = {"ô": "ơ", "ö": "ư", "Ô": "Ơ", "Ö": "Ư"}.get(flat, flat)
        return base + _VNI_FLAT[flat_tone.lower()]
    if hat:
        tone = _VNI_HAT.get(hat_tone.lower(), "")
        return hat + "\u0302" + tone
    return breve + "\u0306" + _VNI_BREVE.get(breve_tone.lower(), "")
