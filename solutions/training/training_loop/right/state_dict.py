def train(model, x, y, *, epochs, batch_size, lr, device):
    model.to(device=device)
    x = torch.from_numpy(np.array(x, dtype="float32")).to(device)
    y = torch.from_numpy(np.array(y, dtype="float32")).to(device)
    history = []
    model.train(True)
    for _ in range(epochs):
        for i in range(0, len(x), batch_size):
            model.zero_grad()
            loss = nn.MSELoss()(model(x[i : i + batch_size]), y[i : i + batch_size, None])
            loss.backward()
            history.append(loss.item())
            model.load_state_dict({name: p.detach() - lr * p.grad for name, p in model.named_parameters()})
    model.eval()
    predictions = model(x).squeeze(1).tolist()
    return history, np.array(predictions, dtype=np.float32)
