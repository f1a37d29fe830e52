def for_plot(t):
    array = t.detach().cpu()
    if array.is_floating_point() and array.element_size() < 4:
        array = array.to(torch.float32)
    return array.numpy()
