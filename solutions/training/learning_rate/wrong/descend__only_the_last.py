"""A single number came back, w after the last step; the list has one for each step.
What is w after the first step, and where is it noted?

最後のステップの後の w が 1 つだけ返っています。リストにはステップごとに 1 つ入ります。
1 ステップ目の後の w はいくつで、それはどこに記録されますか。
"""


def descend(w, lr, a, steps):
    for _ in range(steps):
        w = w - lr * a * w
    return w
