"""Looks like a mean over the points; this L is a sum.
Is there a division by n in the formula of L(a)?

点についての平均のようです。この L は合計です。
L(a) の式に、n で割るところはありますか。
"""


def loss_slope(a, x, y):
    return -2 * (x * (y - a * x)).mean()
