def left_identity(A):
    places = torch.arange(A.shape[0])
    return (places.unsqueeze(0) == places.unsqueeze(1)).long()
