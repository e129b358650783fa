import os
import subprocess


class BackupManager:
    def __init__(self, target_dir):
        self.target_dir = target_dir

    def create(self, source, label):
        archive = os.path.join(self.target_dir, label + ".tar.gz")
        command = "tar czf {} {}".format(archive, source)
        result = subprocess.run(command, shell=True, capture_output=True)
        return result.returncode == 0
