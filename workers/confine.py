"""Takes rights away from this process, then becomes the given program. Started only by `workers.process`.

A file of its own and not a `preexec_fn`, which may deadlock in a program with threads. It runs as
`python -I -S confine.py PARENT REPORT_FD CUT_NETWORK CPU MEMORY FILE -- PROGRAM ARGUMENTS...` and imports nothing of
Assay. To REPORT_FD it writes `+` if the network is cut off and `-` if not, then why the program could not be started.
"""

from __future__ import annotations

import ctypes
import os
import resource
import sys

# Nothing else is imported: this runs before every git command, and each import costs it milliseconds.
SIGKILL = 9

# From linux/prctl.h and linux/sched.h.
PR_SET_PDEATHSIG = 1
PR_SET_NO_NEW_PRIVS = 38
CLONE_NEWUSER = 0x10000000
CLONE_NEWNET = 0x40000000

OPEN_FILES = 256
CANNOT_START = 127


def limit(what: int, wanted: int) -> None:
    """Lower one resource limit to `wanted`; a limit that is tighter already, or that the system lacks, stays."""
    try:
        hard = resource.getrlimit(what)[1]
        most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(what, (most, most))
    except (ValueError, OSError):
        return  # macOS refuses RLIMIT_AS with ValueError


def limit_all(cpu_seconds: int, memory_bytes: int, file_bytes: int) -> None:
    """Set every resource limit."""
    limit(resource.RLIMIT_CORE, 0)
    limit(resource.RLIMIT_NOFILE, OPEN_FILES)
    limit(resource.RLIMIT_CPU, cpu_seconds)
    limit(resource.RLIMIT_FSIZE, file_bytes)
    limit(resource.RLIMIT_AS, memory_bytes)


def cut_network(libc: ctypes.CDLL) -> bool:
    """Move into a network namespace without any interface; False where the kernel does not allow it."""
    if libc.unshare(CLONE_NEWNET) == 0:
        return True
    user, group = os.geteuid(), os.getegid()
    if libc.unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0:
        return False
    # Without a mapping the program would see itself as `nobody` and git would distrust its own folders.
    try:
        write("/proc/self/setgroups", "deny")
        write("/proc/self/uid_map", f"{user} {user} 1")
        write("/proc/self/gid_map", f"{group} {group} 1")
    except OSError:
        return True  # it has no network all the same
    return True


def write(path: str, text: str) -> None:
    """Write one of the kernel's files, whole."""
    descriptor = os.open(path, os.O_WRONLY)
    try:
        os.write(descriptor, text.encode())
    finally:
        os.close(descriptor)


def bind_to_parent(libc: ctypes.CDLL, parent: int) -> None:
    """Have the kernel kill this process when the thread that started it ends, and gain no rights by setuid programs."""
    libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
    # Only now: a change of credentials (a new user namespace) clears it.
    libc.prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0)
    if os.getppid() != parent:
        sys.exit(CANNOT_START)


def main(arguments: list[str]) -> None:
    """Confine this process and replace it; returns only by an exception or an exit."""
    parent, report, cut, cpu_seconds, memory_bytes, file_bytes = map(int, arguments[:6])
    program = arguments[7:]
    os.set_inheritable(report, False)
    network_off = False
    if sys.platform == "linux":
        libc = ctypes.CDLL(None, use_errno=True)
        network_off = bool(cut) and cut_network(libc)
        bind_to_parent(libc, parent)
    os.write(report, b"+" if network_off else b"-")
    limit_all(cpu_seconds, memory_bytes, file_bytes)
    try:
        os.execvp(program[0], program)  # noqa: S606 -- there is no shell on purpose
    except OSError as error:
        os.write(report, (error.strerror or "unknown error").encode())
        sys.exit(CANNOT_START)


if __name__ == "__main__":
    main(sys.argv[1:])
