from pathlib import Path

import paramiko

KNOWN = Path("/etc/backup/known_hosts")


def upload(host: str, user: str, key: Path, archive: Path) -> None:
    """Copy the night's archive to the backup host."""
    client = paramiko.SSHClient()
    client.load_host_keys(str(KNOWN))
    client.set_missing_host_key_policy(paramiko.RejectPolicy())
    client.connect(host, username=user, key_filename=str(key), timeout=20)
    try:
        with client.open_sftp() as transfer:
            transfer.put(str(archive), f"incoming/{archive.name}")
    finally:
        client.close()
