"""What a new paper begins with, by its kind: official Vietnamese text that the officer writes \
over.

What stands in square brackets is left to be written; it stops the paper from being submitted.
"""

from thonmoi.dispatches.rules import DispatchKind
from thonmoi.dispatches.rules.words import Words

TEXTS = {
    DispatchKind.LETTER: """\
Thực hiện [văn bản làm căn cứ], {issuer} đề nghị các cơ quan, đơn vị thực hiện các nội dung sau:
1. [Nội dung thứ nhất].
2. [Nội dung thứ hai].
Kết quả thực hiện gửi về {issuer} trước ngày [ngày/tháng/năm] để tổng hợp.""",
    DispatchKind.PROPOSAL: """\
Thực hiện [văn bản làm căn cứ], {issuer} kính trình [cơ quan có thẩm quyền] xem xét [nội dung] \
như sau:
I. Sự cần thiết
[Lý do trình].
II. Nội dung trình
1. [Nội dung thứ nhất].
2. [Nội dung thứ hai].
III. Kiến nghị
{issuer} kính trình [cơ quan có thẩm quyền] xem xét, quyết định.""",
    DispatchKind.NOTICE: """\
Ngày [ngày/tháng/năm], tại [địa điểm], [người chủ trì, chức vụ] chủ trì [cuộc họp, nội dung]. \
Sau khi nghe báo cáo và ý kiến của các thành viên dự họp, [người chủ trì] kết luận như sau:
1. [Kết luận thứ nhất].
2. [Kết luận thứ hai].
{issuer} thông báo để các cơ quan, đơn vị biết, thực hiện.""",
    DispatchKind.DECISION: """\
Điều 1. [Nội dung quyết định].
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
Điều 3. [Các cơ quan, đơn vị, cá nhân] chịu trách nhiệm thi hành Quyết định này.""",
    DispatchKind.MINUTES: """\
Thời gian bắt đầu: [giờ, ngày tháng năm].
Địa điểm: [nơi họp].
I. Thành phần
1. Chủ trì: [họ tên, chức vụ].
2. Thư ký: [họ tên, chức vụ].
3. Thành viên dự họp: [cơ quan, họ tên, chức vụ].
II. Nội dung
[Diễn biến cuộc họp, ý kiến phát biểu].
III. Kết luận
[Kết luận của người chủ trì].
Cuộc họp kết thúc vào [giờ] cùng ngày; biên bản được đọc lại cho các thành viên dự họp cùng \
nghe và thống nhất.""",
}
BASES = {
    DispatchKind.DECISION: (
        "Căn cứ [luật, nghị định quy định thẩm quyền]",
        "Căn cứ [văn bản làm căn cứ]",
        "Theo đề nghị của [cơ quan trình]",
    ),
}


def begin(kind: DispatchKind, title: str, issuer: str) -> Words:
    """The words of a new paper of a kind, with the name of its issuer in running text."""
    return Words(title, TEXTS[kind].format(issuer=issuer), BASES.get(kind, ()))
