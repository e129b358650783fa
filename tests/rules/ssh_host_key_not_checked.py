import subprocess

import asyncssh
import paramiko


def upload(host):
    client = paramiko.SSHClient()
    # ruleid: ssh-host-key-not-checked
    client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
    client.connect(host)


async def run(host):
    # ruleid: ssh-host-key-not-checked
    async with asyncssh.connect(host, known_hosts=None) as connection:
        return await connection.run("uptime")


def copy(host, path):
    # ruleid: ssh-host-key-not-checked
    subprocess.run(["scp", "-o", "StrictHostKeyChecking=no", path, f"{host}:/srv/"], check=True)


def upload_safely(host):
    client = paramiko.SSHClient()
    # ok: ssh-host-key-not-checked
    client.load_system_host_keys()
    # ok: ssh-host-key-not-checked
    client.set_missing_host_key_policy(paramiko.RejectPolicy())
    client.connect(host)


async def run_safely(host, known):
    # ok: ssh-host-key-not-checked
    async with asyncssh.connect(host, known_hosts=known) as connection:
        return await connection.run("uptime")
