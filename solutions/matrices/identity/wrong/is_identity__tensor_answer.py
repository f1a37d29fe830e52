"""A tensor came back; the answer is a Python `bool`.
What takes the one element out of a tensor?

テンソルが返されています。答えは Python の `bool` です。
テンソルからただ 1 つの要素を取り出すには、何を使いますか。
"""


def is_identity(M):
    if M.shape[0] != M.shape[1]:
        return torch.tensor(False)
    return (M == torch.eye(M.shape[0], dtype=M.dtype, device=M.device)).all()
