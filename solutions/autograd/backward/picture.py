"""The example's graph: a and b make p on the way forward; on the way back each leaf is given its derivative."""

from autograder.authoring.pictures import BLUE, GRAY, ORANGE, picture


def arrow(axes, start, end, colour):
    axes.annotate("", end, start, arrowprops={"arrowstyle": "->", "color": colour, "lw": 1.6})


with picture(__file__, 4.8, 1.7) as axes:
    axes.set(xlim=(-0.1, 5.1), ylim=(-0.55, 2.35))
    for name, value, height in (("a", 3, 1.7), ("b", 4, 0.1)):
        axes.text(0.5, height, f"{name} = {value}", ha="center", va="center", color=BLUE)
    axes.text(2.4, 0.9, "×", ha="center", va="center", color=BLUE, size=15)
    axes.text(4.6, 0.9, "p = 12", ha="center", va="center", color=BLUE)
    arrow(axes, (0.95, 1.65), (2.2, 1.1), GRAY)
    arrow(axes, (0.95, 0.15), (2.2, 0.7), GRAY)
    arrow(axes, (2.6, 0.98), (4.05, 0.98), GRAY)
    arrow(axes, (4.05, 0.8), (2.6, 0.8), ORANGE)
    arrow(axes, (2.25, 1.25), (1.0, 1.8), ORANGE)
    arrow(axes, (2.25, 0.55), (1.0, 0.0), ORANGE)
    axes.text(3.3, 0.42, "1", ha="center", color=ORANGE)
    axes.text(1.75, 1.75, "a.grad = 4", color=ORANGE)
    axes.text(1.75, -0.2, "b.grad = 3", color=ORANGE)
