def is_identity(M):
    same = (M == torch.eye(len(M))).all()
    if same:
        return True
