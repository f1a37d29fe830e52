"""Two walks over the bowl x² / 2 + 12 y², from the same start: gradient descent, and Adam."""

import math

from autograder.authoring.pictures import BLUE, GRAY, ORANGE, picture

CURVATURE = (1.0, 24.0)
START = (-4.0, 1.0)


def gradient(w):
    return [a * x for a, x in zip(CURVATURE, w)]


def descent(lr, steps):
    path = [START]
    for _ in range(steps):
        path.append([x - lr * slope for x, slope in zip(path[-1], gradient(path[-1]))])
    return path


def adam(lr, steps, b1=0.9, b2=0.999):
    path, m, v = [START], [0, 0], [0, 0]
    for t in range(1, steps + 1):
        slopes = gradient(path[-1])
        m = [b1 * old + (1 - b1) * slope for old, slope in zip(m, slopes)]
        v = [b2 * old + (1 - b2) * slope**2 for old, slope in zip(v, slopes)]
        corrected = [(one / (1 - b1**t), math.sqrt(two / (1 - b2**t))) for one, two in zip(m, v)]
        path.append([x - lr * one / root for x, (one, root) in zip(path[-1], corrected)])
    return path


with picture(__file__, 5.6, 2.0) as axes:
    axes.set(xlim=(-5.2, 2.2), ylim=(-1.35, 1.35))
    for size in (1.0, 2.2, 3.4, 4.6, 5.8):
        turns = [n * math.pi / 60 for n in range(121)]
        axes.plot([size * math.cos(a) for a in turns], [size * math.sin(a) / 4.9 for a in turns], color=GRAY, lw=0.8)
    for path, color in ((descent(0.076, 14), ORANGE), (adam(0.4, 14), BLUE)):
        axes.plot(*zip(*path), "o-", color=color, ms=4, lw=1.3)
    axes.plot(0, 0, "+", color=GRAY, ms=12)
