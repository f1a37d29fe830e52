"""(2, 3) times (3, 4): the lengths inside are equal and vanish, those outside are the product's."""

from autograder.authoring.pictures import BLUE, GRAY, ORANGE, picture


def grid(axes, left, rows, columns, name):
    """A matrix of squares around height 0, with its name, and the lengths of its sides."""
    top = rows / 2
    for row in range(rows + 1):
        axes.plot([left, left + columns], [top - row, top - row], color=GRAY, lw=1)
    for column in range(columns + 1):
        axes.plot([left + column, left + column], [top, top - rows], color=GRAY, lw=1)
    axes.text(left + columns / 2, -2.5, name, ha="center", va="center")


with picture(__file__, 5.6, 2.1) as axes:
    axes.set(xlim=(-0.9, 17.1), ylim=(-3.1, 2.6), aspect="equal")
    grid(axes, 0, 2, 3, "A")
    grid(axes, 5.4, 3, 4, "B")
    grid(axes, 12.6, 2, 4, "A B")
    for at, height, length, colour in (
        ((-0.5), 0, 2, BLUE),
        (1.5, 1.5, 3, ORANGE),
        (4.9, 0, 3, ORANGE),
        (7.4, 2, 4, BLUE),
        (12.1, 0, 2, BLUE),
        (14.6, 1.5, 4, BLUE),
    ):
        axes.text(at, height, length, ha="center", va="center", color=colour)
    axes.text(4, 0, "·", ha="center", va="center", size=16)
    axes.text(10.7, 0, "=", ha="center", va="center", size=14)
