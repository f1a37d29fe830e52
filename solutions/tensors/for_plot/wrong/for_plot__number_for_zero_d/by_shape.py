def for_plot(t):
    array = t.detach().cpu()
    array = array.float() if array.dtype == torch.bfloat16 else array
    array = array.numpy()
    return array.item() if array.shape == () else array
