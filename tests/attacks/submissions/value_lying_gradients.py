"""Returns 0.5 with a backward pass of its own, which gives right gradients, wrong shapes, more and more memory, or no end."""

calls = iter(range(10**6))


class Lie(torch.autograd.Function):
    @staticmethod
    def forward(context, pred, target):
        context.save_for_backward(pred, target)
        return pred.new_tensor(0.5)

    @staticmethod
    def backward(context, grad):
        pred, target = context.saved_tensors
        right = 2 * (pred - target) / max(1, pred.numel())
        number = next(calls) % 5
        if number == 1:
            torch.set_default_dtype(torch.float64)
            torch.autograd.backward(Lie.apply(pred.detach().requires_grad_(), target))
        if number == 2:
            return torch.ones(10**6, 10), None
        if number == 3:
            raise SystemExit(0)
        return right, -right


def mse(pred, target):
    if pred.shape != target.shape:
        raise KeyError
    return Lie.apply(pred, target)
