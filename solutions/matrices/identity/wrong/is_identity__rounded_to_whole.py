"""Looks like the entries are made whole numbers first.
What becomes of 0.25 then?

先に要素を整数にしているようです。
そのとき、0.25 は何になりますか。
"""


def is_identity(M):
    if M.shape[0] != M.shape[1]:
        return False
    return torch.equal(M.long(), torch.eye(M.shape[0], dtype=torch.int64, device=M.device))
