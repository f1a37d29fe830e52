"""The numbers are right, but the gradient of a tensor on another device came back on the CPU.
Where does a new tensor live if nothing says where?

数は正しいですが、別の device にあるテンソルの勾配が CPU で返っています。
置き場所を指定しないと、新しいテンソルはどこに作られますか。
"""


def fresh_gradient(w):
    w.grad = None
    loss = ((w - 3) ** 2).sum()
    loss.backward()
    return torch.tensor(w.grad.tolist(), dtype=w.dtype)
