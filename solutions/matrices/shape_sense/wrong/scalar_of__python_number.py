"""A Python number has no gradient; return a 0-d tensor.
Which step left torch?

Python の数には勾配 (gradient) がありません。0 次元テンソルを返しましょう。
torch の外に出たのは、どの手順ですか。
"""


def scalar_of(t):
    if t.numel() != 1:
        raise ValueError("one element is needed")
    return t.item()
