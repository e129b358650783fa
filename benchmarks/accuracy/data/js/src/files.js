const fs = require('fs');
const path = require('path');
const { readFile, readJson } = require('fs/promises'); // exists: readFile // absent: readJson
const { exec, execAsync } = require('child_process'); // exists: exec // absent: execAsync
const util = require('util');
const os = require('node:os');
const url = require('url');

const text = fs.readFileSync('a.txt', 'utf8'); // exists: readFileSync
const lines = fs.readLinesSync('a.txt'); // absent: readLinesSync
const there = fs.existsSync('a'); // exists: existsSync
fs.mkdirpSync('a/b'); // absent: mkdirpSync
fs.promises.readFile('a'); // exists: readFile
fs.promises.exists('a'); // absent: exists
const joined = path.join('a', 'b'); // exists: join
const stem = path.stem('a.txt'); // absent: stem
const run = util.promisify(exec); // exists: promisify
const slow = util.sleep(10); // absent: sleep
const cores = os.cpus(); // exists: cpus
const count = os.cpuCount(); // absent: cpuCount
const parsed = new url.URL('https://example.org').searchParams; // exists: searchParams
const query = new URL('https://example.org').queryValues; // absent: queryValues
process.exit(0); // exists: exit
process.terminate(0); // absent: terminate
const encrypted = (request) => request.socket.encrypted; // unknown: encrypted

module.exports = [text, lines, there, joined, stem, run, slow, cores, count, parsed, query, readFile, readJson, execAsync, encrypted];
