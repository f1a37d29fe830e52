"""The values are right, but tensors came back, not Python floats.
Which method takes the number out of a tensor with one element?

値は正しいですが、戻り値がテンソルです。Python の float ではありません。
要素が 1 つのテンソルから数を取り出すメソッドは何ですか。
"""


def scalar_gradients(x, y):
    x = torch.tensor(float(x), requires_grad=True)
    y = torch.tensor(float(y), requires_grad=True)
    z = x**2 * y + y**3
    z.backward()
    return x.grad, y.grad
