"""Values are right; rebuilding tensors lost the graph.
Which tensor goes into the next step, and does torch know where it came from?

値は正しいです。テンソルを作り直したため、計算グラフが失われました。
次のステップに渡しているのはどのテンソルで、それがどこから来たかを torch は知っていますか。
"""


def run_program(x, program):
    values = []
    for position, step in enumerate(program):
        v = x.item()
        if step == "double":
            v = 2 * v
        elif step == "square":
            v = v * v
        elif step == "add_one":
            v = v + 1
        else:
            raise ValueError(f"step {position} is unknown: {step}")
        values.append(v)
        x = torch.tensor(v, dtype=x.dtype, device=x.device)
    return x, values
