def column(values: list[float]) -> Tensor:
    return torch.tensor(list(zip(values)))
