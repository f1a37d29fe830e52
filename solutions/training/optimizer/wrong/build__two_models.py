"""There are two models: one is returned, and the other one is trained.
How many times is `TinyVGG()` written here?

モデルが 2 つあります。返されるモデルと、学習されるモデルが別です。
`TinyVGG()` は何回書かれていますか。
"""


def build(lr):
    return TinyVGG(), torch.optim.Adam(TinyVGG().parameters(), lr=lr)
