"""How surprised one is by a right answer of probability p, with the two rows of the example."""

from math import log

from autograder.authoring.pictures import BLUE, GRAY, ORANGE, picture

with picture(__file__, 4.2, 2.1) as axes:
    axes.set(xlim=(-0.14, 1.12), ylim=(-0.55, 4.2))
    axes.annotate("", (1.1, 0), (0, 0), arrowprops={"arrowstyle": "->", "color": GRAY})
    axes.annotate("", (0, 4.1), (0, 0), arrowprops={"arrowstyle": "->", "color": GRAY})
    axes.plot([n / 200 for n in range(4, 201)], [-log(n / 200) for n in range(4, 201)], color=BLUE)
    axes.text(1.1, -0.1, "p", ha="center", va="top")
    axes.text(0.03, 3.95, "−log p", color=BLUE)
    axes.text(1, -0.1, "1", ha="center", va="top")
    for p in (0.8438, 0.1142):
        axes.plot([p, p, 0], [0, -log(p), -log(p)], color=GRAY, lw=0.8, ls=":")
        axes.plot(p, -log(p), "o", color=ORANGE)
        axes.text(p, -0.1, f"{p}", ha="center", va="top", color=ORANGE)
        axes.text(p + 0.03, -log(p) + 0.12, f"{-log(p):.4f}", color=ORANGE)
