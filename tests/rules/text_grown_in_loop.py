class Report:
    def __init__(self):
        self.text = ""
        self.size = 0
        self.parts = []

    def add_all(self, rows):
        for row in rows:
            # ruleid: text-grown-in-loop
            self.text += f"{row.name}\n"
            # ok: text-grown-in-loop
            self.size += row.size
            # ok: text-grown-in-loop
            self.parts.append(f"{row.name}\n")

    def line(self, text):
        # ruleid: text-grown-in-loop
        self.text = self.text + text.strip() + "\n"

    def lines(self, rows):
        for row in rows:
            self.line(row.title)


def renamed(files):
    for file in files:
        # ok: text-grown-in-loop
        file.name += ".bak"
