"""The derivative by x is right, that by y is doubled. Looks like `backward` ran once more before y was read.
Does one `backward` from z fill the gradient of x only?

x による微分は正しく、y による微分が 2 倍です。y を読む前に、`backward` がもう 1 回動いたようです。
z からの 1 回の `backward` で値が入るのは、x の勾配だけですか。
"""


def scalar_gradients(x, y):
    x = torch.tensor(float(x), requires_grad=True)
    y = torch.tensor(float(y), requires_grad=True)
    z = x**2 * y + y**3
    z.backward(retain_graph=True)
    dx = x.grad.item()
    z.backward()
    dy = y.grad.item()
    return dx, dy
