"""Resetting afterwards does not help when an old gradient comes in.
Where should the reset stand, so that the order of calls does not matter?

古い勾配が入ってくるときは、後でリセットしても効きません。
呼ぶ順番に左右されないためには、リセットをどこに置くとよいですか。
"""


def fresh_gradient(w):
    loss = torch.sum((w - 3) ** 2)
    loss.backward()
    g = w.grad
    w.grad = None
    return g
