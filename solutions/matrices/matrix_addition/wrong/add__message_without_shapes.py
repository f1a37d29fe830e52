"""The refusal is right; its message does not show both shapes like (2, 3).
What does an f-string make of `A.shape`, and what of `tuple(A.shape)`?

エラーにするのは正しいです。メッセージに両方の shape が (2, 3) の形で入っていません。
f 文字列の中で、`A.shape` と `tuple(A.shape)` はそれぞれどう表示されますか。
"""


def add(A, B):
    if A.shape != B.shape:
        raise ValueError("bad")
    return A + B
