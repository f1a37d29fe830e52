"""The numbers are right, but at a point on another device the gradient came back on the CPU.
Where does a new tensor live if nothing says where?

数は正しいですが、別の device にある点での勾配が CPU で返っています。
置き場所を指定しないと、新しいテンソルはどこに作られますか。
"""


def gradient(f, x):
    leaf = torch.tensor(x.tolist(), dtype=x.dtype, requires_grad=True)
    f(leaf).backward()
    return leaf.grad
