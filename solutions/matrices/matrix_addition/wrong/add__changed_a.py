"""The sum is written into A, as `+=` does; the result is A itself.
Which line makes a new tensor?

和は A に書き込まれています (`+=` もそうします)。戻り値は A そのものです。
新しいテンソルを作るのは、どの行ですか。
"""


def add(A, B):
    if A.shape != B.shape:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} differ")
    A += B
    return A
