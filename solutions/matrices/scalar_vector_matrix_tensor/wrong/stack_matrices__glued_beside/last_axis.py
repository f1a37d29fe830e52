def stack_matrices(matrices):
    shapes = [m.size() for m in matrices]
    if not shapes or shapes.count(shapes[0]) != len(shapes):
        raise ValueError(shapes)
    big = torch.concat(tuple(matrices), -1)
    return big
