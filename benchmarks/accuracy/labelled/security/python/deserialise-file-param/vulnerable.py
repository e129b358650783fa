import json
import pickle


class SessionStore:
    def __init__(self, folder):
        self.folder = folder

    def restore(self, blob):
        data = pickle.loads(blob)
        if not isinstance(data, dict):
            raise TypeError("not a session")
        return data

    def save(self, data):
        return json.dumps(data).encode()
