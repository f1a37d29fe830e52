"""A copy came back, but it is a tensor; the prompt asks for an array, as in part 1.
What turns the copy into one?

コピーが返っていますが、テンソルのままです。問題文が求めているのは、問題 1 と同じ配列です。
コピーを配列にするには、何をしますか。
"""


def snapshot(t):
    return t.detach().cpu().clone()
