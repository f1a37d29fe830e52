"""A matrix that is not square stops it; the answer is `False`.
What can be compared before the entries are?

正方行列でないと、途中で止まります。答えは `False` です。
要素を比べる前に、何を比べられますか。
"""


def is_identity(M):
    I = torch.eye(M.shape[0], dtype=M.dtype, device=M.device)
    return (M == I).all().item()
