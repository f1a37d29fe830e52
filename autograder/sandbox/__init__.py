"""The parent's side of the sandbox: isolation levels, what a worker may see, the warm worker, devices."""
