"""The copy is right, but NumPy has no `bfloat16`.
Which of your functions takes care of it already?

コピーはできていますが、NumPy に `bfloat16` はありません。
それをもう扱っているのは、どの関数ですか。
"""


def snapshot(t):
    return t.detach().cpu().numpy().copy()
