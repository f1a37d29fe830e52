"""A method was given to the optimiser, and not what it returns.
What makes Python call a method, and not only name it?

メソッドが返すものではなく、メソッドそのものを最適化関数に渡しています。
メソッドの名前を書くだけでなく呼び出すには、何が必要ですか。
"""


def make_optimizer(model, lr):
    return torch.optim.Adam(model.parameters, lr=lr)
