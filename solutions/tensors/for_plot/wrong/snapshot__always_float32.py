"""The copy became `float32`, whatever the dtype of `t` was.
Which dtypes should stay, and how does a copy keep them?

`t` の dtype が何でも、コピーが `float32` になりました。
変えない dtype はどれですか。コピーしても dtype が変わらないようにするには、どうしますか。
"""


def snapshot(t):
    return t.detach().cpu().float().numpy().copy()
