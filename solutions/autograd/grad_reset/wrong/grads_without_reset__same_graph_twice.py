"""The graph of y was freed; compute y again before each `backward`.
Which line builds the graph, and how many times does it run?

y の計算グラフは解放されています。`backward` の前に毎回 y を計算し直しましょう。
計算グラフを作るのはどの行で、その行は何回実行されますか。
"""


def grads_without_reset(x, calls):
    t = torch.tensor(x, requires_grad=True)
    y = t.pow(2)
    history = []
    for n in range(calls):
        y.backward()
        history.append(t.grad.item())
    return history
