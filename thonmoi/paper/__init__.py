"""Official paper: one document model and what it becomes: .docx, page, PDF. No database.

`model` says what a document is, `wording` puts its frame into the exact words of Decree
30/2020/NĐ-CP, `docx`, `page` and `pdf` set it, `check` measures any .docx against the decree.
Equal documents give equal bytes.
"""
