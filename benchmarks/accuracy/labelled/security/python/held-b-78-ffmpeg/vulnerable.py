"""Cuts a piece out of a video with ffmpeg."""
import os
import shlex


def cut(source, start, seconds, target):
    """Writes `seconds` of `source` from `start` on to `target`; returns if ffmpeg managed it."""
    command = "ffmpeg -y -ss {} -t {} -i {} -c copy {}".format(
        float(start),
        float(seconds),
        source,
        target,
    )
    return os.system(command) == 0


def pieces(source, marks):
    """Cuts at all marks; returns the names of the pieces."""
    made = []
    for number, (start, seconds) in enumerate(marks):
        name = f"piece-{number}.mp4"
        if cut(source, start, seconds, name):
            made.append(name)
    return made
