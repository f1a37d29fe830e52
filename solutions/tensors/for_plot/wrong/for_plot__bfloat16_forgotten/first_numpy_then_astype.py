def for_plot(t):
    array = t.detach().cpu().numpy()
    if t.dtype == torch.bfloat16:
        array = array.astype(np.float32)
    return array
