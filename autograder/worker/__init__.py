"""All that the sandbox sees of the kit, bound as one folder. It imports itself, the standard library, torch, numpy and
msgspec, and nothing else of the kit.
"""
