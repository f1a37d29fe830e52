def stack_matrices(matrices):
    first = matrices[0]
    out = torch.empty(len(matrices), first.shape[0], first.shape[1], dtype=first.dtype, device=first.device)
    for i, m in enumerate(matrices):
        if m.shape != first.shape:
            raise ValueError(f"matrix {i} has shape {m.shape}")
        out[i] = m
    return out
