"""Nothing is left to differentiate: the whole product is cut off.
Which of the two factors should stay in the graph?

微分できるものが残っていません。積の全体が切り離されています。
2 つの因数のうち、計算グラフに残すのはどちらですか。
"""


def detached_product(x):
    return (x * x**2).detach()
