import subprocess


def count_lines(filename):
    """Count the lines of a file."""
    process = subprocess.Popen(["wc", "-l", filename], stdout=subprocess.PIPE)
    output, _ = process.communicate()
    return int(output.split()[0])
