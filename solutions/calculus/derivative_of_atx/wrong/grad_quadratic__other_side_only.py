"""Looks like only the x on the right was differentiated; x stands on the left, too.
What does the product rule say about two factors that both contain x?

右の x だけを微分しているようです。x は左にもあります。
x を含む 2 つの因子の積を、積の微分法ではどう微分しますか。
"""


def grad_quadratic(Q, x):
    # x^t Q is constant, the rest is linear
    row = x.T @ Q
    return row.T.clone()
