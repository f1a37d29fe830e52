"""The number is right, but no gradient can flow back to `t`.
Which step makes a tensor that knows nothing of `t`?

数は正しいですが、`t` まで勾配 (gradient) が伝わりません。
`t` とつながりのないテンソルができるのは、どの手順ですか。
"""


def scalar_of(t):
    if t.numel() != 1:
        raise ValueError("one element is needed")
    return torch.tensor(t.item(), dtype=t.dtype, device=t.device)
