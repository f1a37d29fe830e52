"""The function of part 1 was given parameters, and it wants the model.
Who calls `parameters()`: `build`, or `make_optimizer`?

1 の関数にパラメータを渡しています。受け取るのはモデルです。
`parameters()` を呼ぶのは、`build` ですか。それとも `make_optimizer` ですか。
"""


def build(lr):
    model = TinyVGG()
    return model, make_optimizer(model.parameters(), lr)
