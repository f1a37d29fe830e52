"""The values are right, but the list holds tensors, not Python floats.
Which method takes the number out of a tensor with one element?

値は正しいですが、リストの中身がテンソルです。Python の float ではありません。
要素が 1 つのテンソルから数を取り出すメソッドは何ですか。
"""


def grads_without_reset(x, calls):
    leaf = torch.tensor(x, requires_grad=True)
    grads = []
    for _ in range(calls):
        y = leaf**2
        y.backward()
        grads.append(leaf.grad.clone())
    return grads
