"""The example's two points, the best line and its errors; beside it the loss for each slope, and its lowest place."""

from autograder.authoring.pictures import BLUE, GRAY, ORANGE, picture

POINTS = [(1, 3), (2, 1)]


def loss(a):
    return sum((y - a * x) ** 2 for x, y in POINTS)


with picture(__file__, 5, 2) as axes:
    axes.set(xlim=(-0.3, 8.2), ylim=(-0.6, 3.7))
    axes.annotate("", (2.9, 0), (0, 0), arrowprops={"arrowstyle": "->", "color": GRAY})
    axes.annotate("", (0, 3.6), (0, 0), arrowprops={"arrowstyle": "->", "color": GRAY})
    axes.text(2.95, -0.1, "x")
    axes.text(-0.25, 3.3, "y")
    axes.plot([0, 2.7], [0, 2.7], color=BLUE)
    axes.text(2.75, 2.65, "y = a x", color=BLUE)
    for x, y in POINTS:
        axes.plot([x, x], [x, y], ":", color=ORANGE)
        axes.plot(x, y, "o", color=ORANGE)

    def place(a):
        return 4.7 + a * 1.4, loss(a) / 4

    axes.annotate("", (8, 0), (4.5, 0), arrowprops={"arrowstyle": "->", "color": GRAY})
    axes.annotate("", (4.7, 3.6), (4.7, 0), arrowprops={"arrowstyle": "->", "color": GRAY})
    axes.text(8.05, -0.1, "a")
    axes.text(4.0, 3.3, "L(a)")
    axes.plot(*zip(*(place(n / 20) for n in range(-3, 44)), strict=True), color=BLUE)
    low = place(1)
    axes.plot([low[0] - 0.6, low[0] + 0.6], [low[1], low[1]], color=ORANGE)
    axes.plot(*low, "o", color=ORANGE)
    axes.text(low[0] - 0.45, low[1] - 0.75, "dL/da = 0", color=ORANGE)
