from pathlib import Path


class FileManager:
    def __init__(self, base_dir: str) -> None:
        self.base_dir = Path(base_dir).resolve()

    def read_file(self, filename: str) -> str:
        target = self._resolve(filename)
        return target.read_text()

    def delete_file(self, filename: str) -> None:
        target = self._resolve(filename)
        target.unlink()

    def _resolve(self, filename: str) -> Path:
        target = (self.base_dir / filename).resolve()
        if not target.is_relative_to(self.base_dir):
            raise ValueError("outside of the base directory")
        return target
