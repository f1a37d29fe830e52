"""`+=` writes into A, and the result is A itself.
Which line makes a new tensor?

`+=` は A に書き込みます。戻り値は A そのものです。
新しいテンソルを作るのは、どの行ですか。
"""


def add(A, B):
    if A.shape != B.shape:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} differ")
    A += B
    return A
