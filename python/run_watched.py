"""Runs a module of Python and dies with whoever started it.

    python run_watched.py MODULE [ARGUMENT...]

Standard input is a lifeline: when it ends, this process and all that it started are killed. It must lead a process group of its own.
"""

import os
import runpy
import signal
import sys
import threading


def watch():
    while os.read(0, 4096):
        pass
    os.killpg(0, signal.SIGKILL)


threading.Thread(target=watch, daemon=True).start()
sys.argv = sys.argv[1:]
sys.path.pop(0)
runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
