KINDS = "scalar vector matrix tensor".split()


def kind(t):
    axes = 0
    for side in t.size():
        axes = axes + 1
    return KINDS[axes]
