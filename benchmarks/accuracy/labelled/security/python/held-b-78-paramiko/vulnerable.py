"""Shows the size of a folder on a remote machine."""
import shlex

import paramiko


def folder_size(host, user, folder):
    """Kilobytes of `folder` on `host`."""
    client = paramiko.SSHClient()
    client.load_system_host_keys()
    client.connect(host, username=user, timeout=10)
    try:
        _, out, _ = client.exec_command("du -sk " + folder)
        return int(out.read().split()[0])
    finally:
        client.close()
