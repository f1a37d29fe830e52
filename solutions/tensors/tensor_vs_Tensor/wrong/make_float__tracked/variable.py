from torch.autograd import Variable


def make_float(data):
    return Variable(torch.Tensor([data])[0], requires_grad=True)
