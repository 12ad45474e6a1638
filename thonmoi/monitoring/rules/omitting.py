"""Why a value is missing: what officers say most often, offered and never put in."""

REASONS = (
    "Chưa đến kỳ tổng hợp số liệu",
    "Cơ quan chuyên môn chưa cung cấp số liệu",
    "Đang rà soát, đối chiếu số liệu",
    "Chưa thống kê được",
)
"""As offices write them."""
