"""Looks like brackets are counted in a list: where a length is 0, the list does not show the axes after it.
Which attribute of `t` holds every length, also behind a 0?

リストの角かっこを数えているようです。長さ 0 の軸があると、リストではその先の軸が見えません。
0 の先にある軸も含めて、すべての長さが入っている `t` の属性は何ですか。
"""


def kind(t):
    data = t.tolist()
    depth = 0
    while isinstance(data, list):
        depth += 1
        if not data:
            break
        data = data[0]
    return ["scalar", "vector", "matrix", "tensor"][min(depth, 3)]
