"""An empty array has lost its shape; looks like it went through a Python list, where it is only `[]`.
Which way from NumPy to torch keeps the shape of every array?

空の配列の shape が失われました。Python のリストを通ったようです。そこでは `[]` でしかありません。
どんな配列の shape も残るのは、NumPy から torch へのどの道ですか。
"""


def to_model_input(a):
    return torch.tensor(a.tolist(), dtype=torch.float32)
