def snapshot(t):
    record = t.detach().cpu().tolist()
    record = np.asarray(record)
    return record
