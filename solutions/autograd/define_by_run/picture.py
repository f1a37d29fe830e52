"""The example's two calls: the same code, and each has written down a graph of its own."""

from autograder.authoring.pictures import BLUE, GRAY, ORANGE, picture

FIRST, LIMIT = (1.5, 0.5), 5.0

with picture(__file__, 5.6, 1.8) as axes:
    axes.set(xlim=(-0.4, 9.6), ylim=(-0.75, 2.35))
    for height, x in zip((1.7, 0.1), FIRST, strict=True):
        place, gradient = 0.0, 1
        axes.text(place, height, f"{x:g}", ha="center", va="center", color=BLUE)
        while x < LIMIT:
            x, gradient = 2 * x, 2 * gradient
            for start, end, up, colour in (
                (place + 0.3, place + 1.5, 0.1, GRAY),
                (place + 1.5, place + 0.3, -0.1, ORANGE),
            ):
                arrow = {"arrowstyle": "->", "color": colour, "lw": 1.6}
                axes.annotate("", (end, height + up), (start, height + up), arrowprops=arrow)
            axes.text(place + 0.9, height + 0.28, "·2", ha="center", va="bottom", color=GRAY)
            place += 1.8
            axes.text(place, height, f"{x:g}", ha="center", va="center", color=BLUE)
        axes.text(0, height - 0.3, f"x.grad = {gradient}", ha="left", va="top", color=ORANGE)
