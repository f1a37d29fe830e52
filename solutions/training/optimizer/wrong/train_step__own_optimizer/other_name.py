def train_step(model, optimizer, x, y):
    loss = nn.MSELoss()(model(x), y)
    opt = torch.optim.Adam(model.parameters(), lr=0.001)
    opt.zero_grad()
    loss.backward()
    opt.step()
    return loss.item()
