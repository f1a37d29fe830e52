def is_identity(M):
    rows, columns = M.size()
    if rows != columns:
        return False
    numbers = M.tolist()
    answer = True
    for r in range(rows):
        for c in range(columns):
            expected = 0
            if r == c:
                expected = 1
            answer = numbers[r][c] == expected
    return answer
