"""The empty list is left to torch, whose error is a RuntimeError.
Does your check of the shapes say anything about a list without matrices?

空のリストを torch に任せていて、`RuntimeError` が出ます。
shape の確認は、行列のないリストについて何か言っていますか。
"""


def stack_matrices(matrices):
    for m in matrices:
        if m.shape != matrices[0].shape:
            raise ValueError("different shapes")
    return torch.stack(matrices)
