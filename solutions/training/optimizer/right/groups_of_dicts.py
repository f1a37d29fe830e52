import torch.nn.functional as F
from torch import optim


def make_optimizer(model, lr):
    groups = [{"params": [p], "lr": lr} for p in model.parameters() if p.requires_grad]
    return optim.Adam(groups)


def build(lr):
    net = TinyVGG()
    return (net, optim.Adam([{"params": net.features.parameters()}, {"params": net.classifier.parameters()}], lr=lr))


def train_step(model, optimizer, x, y):
    optimizer.zero_grad(set_to_none=False)
    prediction = model(x)
    loss = F.mse_loss(prediction, y)
    loss.backward()
    optimizer.step()
    return float(loss)
