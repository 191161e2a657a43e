// @ts-check
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A program that answers each line with a line, and waits in between; that is how other languages take part. */
export class LineProcess {
  /** @param {string} command @param {readonly string[]} args @param {NodeJS.ProcessEnv} [env] */
  constructor(command, args, env = process.env) {
    this.child = spawn(command, [...args], { stdio: ['pipe', 'pipe', 'inherit'], env });
    /** @type {((answer: string | Error) => void)[]} */
    this.waiting = [];
    const end = () => {
      for (const answer of this.waiting.splice(0)) answer(new Error(`${command} ended`));
    };
    this.child.on('error', end);
    this.child.on('exit', end);
    this.child.stdin.on('error', end);
    createInterface({ input: this.child.stdout }).on('line', (line) => this.waiting.shift()?.(line));
  }

  /** @param {string} line @returns {Promise<string>} */
  async ask(line) {
    const answer = await new Promise((/** @type {(answer: string | Error) => void} */ resolve) => {
      this.waiting.push(resolve);
      this.child.stdin.write(`${line}\n`);
    });
    if (answer instanceof Error) throw answer;
    return answer;
  }

  /** Asks for numbers. @param {string} line */
  async numbers(line) {
    return (await this.ask(line)).split(' ').map(Number);
  }

  end() {
    this.child.stdin.end();
  }
}
