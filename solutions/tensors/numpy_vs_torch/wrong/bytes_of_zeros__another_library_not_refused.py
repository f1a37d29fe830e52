"""Another text as `library` gives a result; the prompt asks for a `ValueError`.
What does your code do if `library` is neither of the two?

`library` がほかの文字列でも結果が返っています。問題文が求めているのは `ValueError` です。
`library` が 2 つのどちらでもないとき、コードは何をしますか。
"""


def bytes_of_zeros(shape, library):
    if library == "numpy":
        return np.zeros(shape).nbytes
    else:
        return torch.zeros(shape).nbytes
