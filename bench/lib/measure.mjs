// Runs a command several times and tells its wall time and peak memory.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** Peak resident memory of a process so far, in bytes; 0 once it is gone or where /proc is missing. */
function peakMemory(pid) {
  try {
    const line = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return line === null ? 0 : Number(line[1]) * 1024;
  } catch {
    return 0;
  }
}

/** Runs a command once, its output read and thrown away. Returns seconds, bytes and the exit code. */
export async function run([command, ...args], { cwd = process.cwd() } = {}) {
  const started = performance.now();
  const child = spawn(command, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  let memory = 0;
  let errors = "";
  const poll = setInterval(() => {
    memory = Math.max(memory, peakMemory(child.pid));
  }, 5);
  child.stdout.resume();
  child.stderr.on("data", (chunk) => {
    errors = (errors + chunk).slice(-10_000);
  });
  const code = await new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  clearInterval(poll);
  return { seconds: (performance.now() - started) / 1000, memory, code, errors };
}

/** Runs several commands one after the other, as one measurement: seconds add up, memory is that of the largest. */
async function runAll(commands, options) {
  const total = { seconds: 0, memory: 0 };
  for (const command of commands) {
    const { seconds, memory } = await run(command, options);
    total.seconds += seconds;
    total.memory = Math.max(total.memory, memory);
  }
  return total;
}

/** Measures candidates in turn, `runs` times, the order reversed each time, after one uncounted turn. */
export async function compare(candidates, runs) {
  const results = candidates.map(({ name }) => ({ name, seconds: [], memory: 0 }));
  for (let turn = 0; turn <= runs; turn++) {
    const order = candidates.map((_, index) => index);
    if (turn % 2 === 1) order.reverse();
    for (const index of order) {
      const { seconds, memory } = await runAll(candidates[index].commands, candidates[index]);
      if (turn === 0) continue;
      results[index].seconds.push(seconds);
      results[index].memory = Math.max(results[index].memory, memory);
    }
  }
  return results;
}

/** Prints minimum and median of each candidate. */
export function print(results) {
  for (const { name, seconds, memory } of results) {
    const sorted = [...seconds].sort((a, b) => a - b);
    const median = sorted[Math.floor(sorted.length / 2)];
    const figures = `min ${sorted[0].toFixed(2)} s  median ${median.toFixed(2)} s  peak ${Math.round(memory / 1e6)} MB`;
    process.stdout.write(`${name.padEnd(28)} ${figures}\n`);
  }
}
