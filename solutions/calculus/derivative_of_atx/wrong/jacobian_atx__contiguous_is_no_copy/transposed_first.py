def jacobian_atx(A):
    At = torch.transpose(A.detach(), 0, 1)
    At = At.contiguous()
    return At
