"""A mismatch is silent; the next line would fail far away from the cause.
What does a function return when no `return` is reached?

shape が合わなくても何も起きません。次の行が、原因から離れた所でエラーになります。
どの `return` にも着かない関数は、何を返しますか。
"""


def stack_matrices(matrices):
    if len({m.shape for m in matrices}) == 1:
        return torch.stack(matrices)
