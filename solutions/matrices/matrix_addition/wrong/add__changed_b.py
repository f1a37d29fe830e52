"""The sum is written into B, and the result is B itself.
Which line makes a new tensor?

和は B に書き込まれています。戻り値は B そのものです。
新しいテンソルを作るのは、どの行ですか。
"""


def add(A, B):
    if A.shape != B.shape:
        raise ValueError(f"{tuple(A.shape)} and {tuple(B.shape)} differ")
    B += A
    return B
