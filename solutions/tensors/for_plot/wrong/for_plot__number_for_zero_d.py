"""For a tensor without axes a Python number came back; its array has the shape `()`.
What does `numpy()` give for such a tensor?

軸のないテンソルから、Python の数が返っています。求める配列の shape は `()` です。
そのようなテンソルに `numpy()` を使うと、何が返りますか。
"""


def for_plot(t):
    if t.dim() == 0:
        return t.item()
    t = t.detach().cpu()
    if t.dtype == torch.bfloat16:
        t = t.float()
    return t.numpy()
