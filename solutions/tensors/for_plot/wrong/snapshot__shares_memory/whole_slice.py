def snapshot(t):
    array = for_plot(t)
    record = array[:] if array.ndim else array
    return record
