def chosen_by_a_person():
    answers = {}
    answers["batch size"] = True
    answers["epochs"] = True
    answers["learning rate"] = True
    answers["number of layers"] = True
    answers["width of a layer"] = True
    answers["optimizer"] = True
    answers["weights"] = False
    answers["biases"] = False
    answers["gradient"] = False
    answers["loss value"] = False
    return answers


def batch_sizes(n, batch_size):
    sizes = []
    in_batch = 0
    for _ in range(n):
        in_batch += 1
        if in_batch == batch_size:
            sizes.append(in_batch)
            in_batch = 0
    if in_batch > 0:
        sizes.append(in_batch)
    return sizes


def n_updates(n, batch_size, epochs, drop_last=False):
    updates = 0
    for _ in range(epochs):
        left = n
        while left > 0:
            if left >= batch_size or not drop_last:
                updates += 1
            left -= batch_size
    return updates


def n_params(widths):
    total = 0
    for i in range(1, len(widths)):
        weights = widths[i - 1] * widths[i]
        biases = widths[i]
        total = total + weights + biases
    return total
