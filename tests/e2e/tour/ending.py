# SPDX-License-Identifier: GPL-3.0-or-later
"""What a test has started ends with it, however it ends: also by an exception, by a signal, by a kill."""

import ctypes
import os
import signal

PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None)


def with_parent(number=signal.SIGKILL):
    """For Popen's preexec_fn: the child gets the signal when this process has gone."""
    parent = os.getpid()

    def prepare():
        _libc.prctl(PR_SET_PDEATHSIG, int(number))
        if os.getppid() != parent:
            os._exit(1)

    return prepare
