"""Three walks in the valley L = w² (so a = 2), from the same start, each with its own learning rate."""

from autograder.authoring.pictures import BLUE, GRAY, ORANGE, picture

START, A, STEPS = 1.0, 2.0, 3


def loss(w):
    return A * w**2 / 2


with picture(__file__, 5.6, 1.9) as axes:
    axes.set(xlim=(-1.9, 9.9), ylim=(-0.75, 3.1))
    for middle, lr in ((0, 0.25), (4, 0.75), (8, 1.1)):
        valley = [n / 20 for n in range(-34, 35)]
        axes.plot([middle + w for w in valley], [loss(w) for w in valley], color=GRAY)
        axes.text(middle, -0.7, f"lr = {lr:g}", ha="center")
        w = START
        for step in range(STEPS):
            new = w - lr * A * w
            arrow = {"arrowstyle": "->", "color": BLUE, "shrinkA": 3, "shrinkB": 3}
            axes.annotate("", (middle + new, loss(new)), (middle + w, loss(w)), arrowprops=arrow)
            axes.plot(middle + w, loss(w), "o", color=BLUE if step else ORANGE)
            w = new
        axes.plot(middle + w, loss(w), "o", color=BLUE)
