const { exec, execFile, execSync } = require("child_process");
const { promisify } = require("util");

const BACKUP_DIR = "/var/backups";

function convertVideo(input, output, callback) {
  if (!input.endsWith(".mp4")) {
    throw new Error("unsupported format");
  }
  // ruleid: js-os-command-built-from-string
  exec(`ffmpeg -i ${input} ${output}`, callback);
}

function gitLog(branch) {
  const command = "git log --oneline " + branch;
  // ruleid: js-os-command-built-from-string
  return execSync(command).toString();
}

function ping(req, res) {
  // ruleid: js-os-command-built-from-string
  exec("ping -c 1 " + req.query.host, (error, stdout) => res.send(stdout));
}

async function prune(image) {
  const execAsync = promisify(exec);
  // ruleid: js-os-command-built-from-string
  await execAsync(`docker image rm ${image}`);
}

function convertVideoArgs(input, output, callback) {
  // ok: js-os-command-built-from-string
  execFile("ffmpeg", ["-i", input, output], { timeout: 60000 }, callback);
}

function listBackups() {
  // ok: js-os-command-built-from-string
  return execSync(`ls -1 ${BACKUP_DIR}`).toString();
}

function freeSpace() {
  // ok: js-os-command-built-from-string
  return execSync("df -h /").toString();
}

function pruneArgs(image, callback) {
  // ok: js-os-command-built-from-string
  execFile("docker", ["image", "rm", `${image}:old`], callback);
}

function parseVersion(text, name) {
  // ok: js-os-command-built-from-string
  return /v(\d+)/.exec(`${name}@${text}`);
}

function archive(folder) {
  // ruleid: js-os-command-built-from-string
  return spawn("sh", ["-c", `tar czf out.tgz ${folder}`]);
}

function listing(folder) {
  // ruleid: js-os-command-built-from-string
  return spawn("ls -l " + folder, { shell: true });
}

function listingSafely(folder) {
  // ok: js-os-command-built-from-string
  return spawn("ls", ["-l", "--", folder]);
}

const runInShell = promisify(exec);
const runProgram = promisify(execFile);

async function pages(file) {
  // ruleid: js-os-command-built-from-string
  return runInShell(`pdfinfo "${file}"`);
}

async function pagesSafely(file) {
  // ok: js-os-command-built-from-string
  return runProgram("pdfinfo", ["--", file]);
}
