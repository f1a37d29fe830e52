"""The layers were made in `__init__` and gone when it ended: the model has no attribute `hidden`.
What keeps something from one method to the next?

層は `__init__` の中で作られ、終わると消えました。モデルに属性 `hidden` がありません。
あるメソッドから次のメソッドまで、何に入れておけば残りますか。
"""


class MLP(nn.Module):
    def __init__(self, n_in, n_hidden, n_out):
        super().__init__()
        hidden = nn.Linear(n_in, n_hidden)  # noqa: F841 - nothing keeps it
        out = nn.Linear(n_hidden, n_out)  # noqa: F841

    def forward(self, x: Tensor) -> Tensor:
        h = self.hidden(x)
        h = nn.functional.relu(h)
        return self.out(h)
