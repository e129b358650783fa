import { spawn } from "node:child_process";

export interface Size {
  width: number;
  height: number;
}

/** Make a thumbnail with ImageMagick; resolves with the exit code. */
export function makeThumbnail(source: string, target: string, size: Size): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const geometry = `${Number(size.width)}x${Number(size.height)}`;
    const child = spawn("convert", [source, "-resize", geometry, target], { shell: true });
    child.on("error", reject);
    child.on("close", resolve);
  });
}
