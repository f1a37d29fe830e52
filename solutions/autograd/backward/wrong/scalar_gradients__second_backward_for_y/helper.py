def scalar_gradients(x, y):
    leaves = [torch.tensor(v, dtype=torch.double, requires_grad=True) for v in (x, y)]

    def derivative(leaf):
        a, b = leaves
        (a * a * b + b * b * b).backward()
        return leaf.grad.tolist()

    return derivative(leaves[0]), derivative(leaves[1])
