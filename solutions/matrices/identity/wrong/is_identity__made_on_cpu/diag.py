def is_identity(M):
    if len(M) != M.shape[1]:
        return False
    wanted = torch.diag(torch.ones(len(M), dtype=M.dtype))
    return M.equal(wanted)
