def chain_shape(shapes):
    for i in range(1, len(shapes)):
        answer = (shapes[i - 1][0], shapes[i][1])
    return answer
