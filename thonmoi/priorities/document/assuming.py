"""What the reckoning assumes, in the words of the document; the page says the same. Pure."""

from thonmoi.priorities.shown import PriorityView


def assumptions(head: PriorityView) -> tuple[str, ...]:
    """The assumptions, a sentence each without its stop."""
    return (
        "Nhu cầu còn thiếu của công trình là dự toán (tổng mức đầu tư) trừ vốn đã giao của mọi "
        "nguồn, mọi năm; đóng góp tự nguyện không trừ",
        "Một tiêu chí chỉ được coi là khép khi mọi công trình gắn với tiêu chí đó tại xã đều đủ "
        "vốn; phần nhiệm vụ không phải công trình không tính ở đây",
        "Đủ vốn chưa phải là đạt: tiêu chí chỉ đạt khi cơ quan phụ trách xác nhận và kết luận",
        "Công trình chưa có dự toán không được ước tính; tiêu chí có công trình như vậy chưa tính "
        "khép được",
        "Trong hạn mức, chọn cách khép được nhiều điểm nhất; trong các cách bằng điểm, chọn cách "
        "ít vốn nhất",
    )
