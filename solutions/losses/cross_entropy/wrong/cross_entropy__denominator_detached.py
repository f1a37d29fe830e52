"""The value is right; the gradient comes from the label's logit only.
At which line do the other logits of the row drop out of the graph?

値は正しいですが、勾配 (gradient) がラベルのロジットからしか来ていません。
行のほかのロジットは、どの行で計算グラフから外れていますか。
"""


def cross_entropy(logits, target):
    if logits.ndim != 2 or target.ndim != 1 or len(logits) != len(target):
        raise ValueError(f"logits {tuple(logits.shape)}, target {tuple(target.shape)}")
    log_total = torch.logsumexp(logits.detach(), dim=1)
    right = logits.gather(1, target.unsqueeze(1)).squeeze(1)
    return (log_total - right).mean()
