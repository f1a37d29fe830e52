"""Sparse, quantised, complex, nested, meta, huge expanded and half-made tensors, one after another."""

MAKE = [
    lambda: torch.eye(2).to_sparse(),
    lambda: torch.eye(2).to_sparse_csr(),
    lambda: torch.quantize_per_tensor(torch.ones(2), 0.1, 0, torch.qint8),
    lambda: torch.tensor(1j),
    lambda: torch.nested.nested_tensor([torch.ones(2), torch.ones(3)]),
    lambda: torch.empty(3, device="meta"),
    lambda: torch.ones(1).expand(10**12),
    lambda: torch.nn.parameter.UninitializedParameter(),
    lambda: torch.empty(0).set_(torch.UntypedStorage(0), 0, (0,), (1,)),
    lambda: torch.ones(2, 2).to_mkldnn(),
    lambda: torch.view_as_complex(torch.ones(1, 2)).conj(),
    lambda: torch.tensor(float("inf")),
]
calls = iter(range(10**6))


def mse(pred, target):
    return MAKE[next(calls) % len(MAKE)]()
