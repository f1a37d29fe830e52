"""The identity to compare with was made on the CPU, wherever M is.
Which line decides its device?

M がどこにあっても、比べる相手の単位行列は CPU で作られています。
その device は、どの行で決まりますか。
"""


def is_identity(M):
    if M.shape[0] != M.shape[1]:
        return False
    return torch.equal(M, torch.eye(M.shape[0], dtype=M.dtype))
