"""Receives jobs of a render farm."""
import json
import pickle
import socket
import struct


def receive(connection: socket.socket):
    """One job from the connection; a job is a dictionary."""
    header = connection.recv(4)
    (length,) = struct.unpack(">I", header)
    if length > 1_000_000:
        raise ValueError("a job of that size is not accepted")
    payload = b""
    while len(payload) < length:
        piece = connection.recv(length - len(payload))
        if not piece:
            raise ConnectionError("the other side went away")
        payload += piece
    return json.loads(payload)
