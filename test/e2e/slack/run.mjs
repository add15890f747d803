// Drives the adapter alone through Slack's two ways in, and says what held. See README.md.
import { compiled, startEmulator, told } from './emulator.mjs';

const options = told();
const { drive } = await import(new URL('e2e/slack/drive.js', compiled()));
const emulator = await startEmulator(options);
try {
  const failures = await drive({ emulator: emulator.url, port: Number(options.port) });
  process.exitCode = failures === 0 ? 0 : 1;
} finally {
  emulator.stop();
}
