"""Looks like y was differentiated by h at the number x; h is x² there.
Which number does h have when x is 2?

y の h による微分を、数 x のところで求めているようです。h は x² です。
x が 2 のとき、h はいくつですか。
"""


def through_hidden(x):
    def y_of_h(h):
        return h**2 + 3 * h

    x = torch.tensor(float(x))
    dy_dx = torch.func.grad(lambda t: y_of_h(t**2))(x)
    dy_dh = torch.func.grad(y_of_h)(x)
    return dy_dx, dy_dh
