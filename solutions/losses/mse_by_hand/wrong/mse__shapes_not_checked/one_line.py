mse = lambda pred, target: torch.mean(torch.square(pred - target))
