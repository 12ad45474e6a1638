"""Words by which heads of columns, regions, groups and blocks are known; all folded."""

import re

ORDER = re.compile(r"(?:s?tt|so tt|so thu tu|#|so|ma)\.?")
CRITERION = re.compile(r"(?:ten )?(?:cac )?tieu chi(?: so)?|ten tieu chi|nhom tieu chi")
CONTENT = re.compile(
    r"(?:noi dung|ten)(?: cac)?(?: tieu chi| chi tieu)?|noi dung tieu chi.*|"
    r"noi dung (?:yeu cau|danh gia|chi tieu).*|tieu chi,? chi tieu|tieu chi/chi tieu|"
    r"ten tieu chi,? (?:/ ?)?(?:chi tieu|noi dung).*|tieu chi va (?:noi dung|chi tieu).*"
)
UNIT = re.compile(r"don vi(?: tinh)?|dvt|d\.?v\.?t\.?|dv tinh")
NOTE = re.compile(
    r"ghi chu.*|co quan.*|don vi (?:phu trach|theo doi|huong dan|chu tri|thuc hien).*|so,? nganh.*|"
    r"van ban.*|phu trach.*|huong dan.*|can cu.*|giai trinh.*|diem.*|co quan.*|nganh .*"
)
VALUE = re.compile(
    r"chi tieu.*|muc (?:do )?(?:dat|yeu cau|quy dinh).*|muc \d|yeu cau.*|(?:muc )?chuan.*|"
    r"quy dinh.*|"
    r"muc dat.*|theo vung.*|vung.*|(?:xa )?nhom .*|khu vuc.*|nam \d{4}.*|(?:19|20)\d\d|"
    r"ket qua.*|tieu chuan.*|gia tri.*|dinh muc.*|thon .*|xa .*|huyen .*|"
    r"muc dat chuan.*|dat chuan.*"
)

COMMON = ("chung", "Chỉ tiêu chung")
REGIONS: tuple[tuple[str, str, re.Pattern[str]], ...] = tuple(
    (code, name, re.compile(pattern))
    for code, name, pattern in (
        ("tdmnpb", "Trung du miền núi phía Bắc",
         r"(?:trung du|td)(?: va|,| -|,? )* ?(?:mien nui|mn).*|tdmn ?(?:phia bac|pb).*|"
         r"mien nui phia bac|mnpb"),
        ("dbsh", "Đồng bằng sông Hồng", r"(?:dong bang|db)\.? ?song hong|dbsh"),
        ("btb", "Bắc Trung Bộ", r"bac trung (?:bo|b\.?)|btb"),
        ("dhntb", "Duyên hải Nam Trung Bộ",
         r"(?:duyen hai|dh)(?: nam)? ?(?:trung bo|tb)|dh ?ntb|nam trung bo|duyen hai nam trung bo"),
        ("tn", "Tây Nguyên", r"tay nguyen|tn"),
        ("dnb", "Đông Nam Bộ", r"dong nam bo|dnb"),
        ("dbscl", "Đồng bằng sông Cửu Long",
         r"(?:dong bang|db)\.? ?(?:song cuu long|scl)|dbscl|db ?scl"),
    )
)  # fmt: skip

NUMBERED_GROUP = re.compile(
    r"(?:(?:cac )?(?:xa|thon|huyen)(?:,? ap)? )?(?:thuoc )?nhom (?:so )?([1-9]|i{1,3}|iv|v)\b.*"
)
AREA_GROUP = re.compile(r"(?:xa )?(?:thuoc )?khu vuc (i{1,3}|[1-3])\b.*")
YEAR = re.compile(r"(?<!\d)(20[1-4]\d)(?!\d)")
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}

BLOCK = re.compile(r"(?P<no>[IVX]{1,5}|[A-ĐE])[.)]?\s*[-–.:]?\s+(?P<name>\S.*)", re.DOTALL)
ANNEX = re.compile(
    r"^(?:phu luc|phu bieu|bieu)(?: (?:so )?\w{1,4})?\b.{0,6}$|"
    r"^(?:phu luc|phu bieu)(?: (?:so )?\w{1,4})?[:.]? .*|^bo tieu chi .*|"
    r"^tieu chi (?:xa|thon|huyen|khu) .*"
)
NOTES = re.compile(r"^(?:ghi chu|chu thich|luu y)\b|^\(?\d{1,2}\)(?!\.)|^[*⁰¹²³⁴⁵⁶⁷⁸⁹]")
