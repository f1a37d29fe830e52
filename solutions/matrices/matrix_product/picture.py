"""One number of the example's product: the last row of A and the last column of B, term by term, all added up."""

from autograder.authoring.pictures import BLUE, GRAY, ORANGE, picture

A, B = [[1, 2], [3, 4]], [[5, 6], [7, 8]]
ROW, COLUMN = 1, 1


def matrix(axes, left, numbers, marked, colour):
    """Numbers in squares around height 0; those that are marked in a colour."""
    top = len(numbers) / 2
    for row, line in enumerate(numbers):
        for column, number in enumerate(line):
            shown = colour if marked(row, column) else GRAY
            middle = (left + column + 0.5, top - row - 0.5)
            axes.text(*middle, number, ha="center", va="center", color=shown)
    for side, tick in ((left, 0.15), (left + len(numbers[0]), -0.15)):
        axes.plot([side + tick, side, side, side + tick], [-top, -top, top, top], color=GRAY, lw=1.4)


with picture(__file__, 4.4, 1.7) as axes:
    axes.set(xlim=(-0.2, 9.6), ylim=(-2.3, 1.3), aspect="equal")
    product = [[sum(a * b for a, b in zip(row, column)) for column in zip(*B)] for row in A]
    matrix(axes, 0, A, lambda row, column: row == ROW, BLUE)
    matrix(axes, 3.6, B, lambda row, column: column == COLUMN, ORANGE)
    matrix(axes, 7.2, product, lambda row, column: (row, column) == (ROW, COLUMN), BLUE)
    axes.text(2.8, 0, "·", ha="center", va="center", size=16)
    axes.text(6.4, 0, "=", ha="center", va="center", size=14)
    terms = " + ".join(f"{a}·{b}" for a, b in zip(A[ROW], [row[COLUMN] for row in B]))
    axes.text(4.7, -1.9, f"{terms} = {product[ROW][COLUMN]}", ha="center", va="center", color=BLUE)
