import json
import pickle
import socket


def serve(host, port):
    server = socket.create_server((host, port))
    while True:
        conn, _ = server.accept()
        with conn:
            data = conn.recv(65536)
            task = json.loads(data)
            print(task["name"])
