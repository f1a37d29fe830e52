"""`float16` became `float32` too; NumPy knows `float16`, and only `bfloat16` should change.
How do you ask for this one dtype?

`float16` も `float32` になりました。NumPy に `float16` はあります。変えるのは `bfloat16` だけです。
この dtype だけかどうかは、どう調べますか。
"""


def for_plot(t):
    t = t.detach().cpu()
    if t.dtype in (torch.bfloat16, torch.float16):
        t = t.float()
    return t.numpy()
