"""The check is right; but asserts can be switched off.
Which statement raises a `ValueError`?

判定は正しいです。ただ、`assert` は無効にできます。
`ValueError` を出すのは、どの文ですか。
"""


def stack_matrices(matrices):
    assert len(matrices) > 0
    for m in matrices:
        assert m.shape == matrices[0].shape
    return torch.stack(matrices)
