"""None came back where the answer is `False`.
What does a function return that reaches no `return`?

答えが `False` のときに None が返されています。
`return` を通らない関数は、何を返しますか。
"""


def is_identity(M):
    if M.shape[0] == M.shape[1]:
        I = torch.eye(M.shape[0], dtype=M.dtype, device=M.device)
        if torch.equal(M, I):
            return True
