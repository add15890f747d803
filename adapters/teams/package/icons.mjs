// Draws the two icons of the app package: a speech bubble around a globe's meridians. Run it only to change them.
// Sizes: <https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package#app-icons>
import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const samples = 4;
const blue = [0x1f, 0x5f, 0x8b];
const white = [0xff, 0xff, 0xff];

// The drawing in a square from -1 to 1: how far inside the bubble, and whether on one of its lines.
const isInBubble = (x, y) =>
  x * x + (y + 0.08) ** 2 < 0.62 ** 2 ||
  (x < -0.12 && x > -0.5 && y > 0.3 && y < 0.8 && y - 0.3 < (x + 0.5) * 1.35);
const isOnLine = (x, y, width) => {
  const up = y + 0.08;
  const radius = Math.hypot(x, up);
  if (radius > 0.62 - width) return false;
  const half = Math.sqrt(Math.max(0, 0.62 ** 2 - up ** 2));
  return (
    Math.abs(up) < width / 2 || Math.abs(x) < width / 2 || Math.abs(Math.abs(x) - half * 0.5) < width / 2
  );
};
const isRim = (x, y, width) => isInBubble(x, y) && !isInBubble(x * (1 + width), y * (1 + width) + 0.02);

const colour = (x, y) => (isInBubble(x, y) && !isOnLine(x, y, 0.07) ? [...white, 255] : [...blue, 255]);
const outline = (x, y) => [
  ...white,
  isRim(x, y, 0.22) || (isInBubble(x, y) && isOnLine(x, y, 0.1)) ? 255 : 0,
];

const draw = (size, paint) => {
  const rows = [];
  for (let row = 0; row < size; row += 1) {
    const line = [0];
    for (let column = 0; column < size; column += 1) {
      const sum = [0, 0, 0, 0];
      for (let step = 0; step < samples * samples; step += 1) {
        const x = ((column + ((step % samples) + 0.5) / samples) / size) * 2 - 1;
        const y = ((row + (Math.floor(step / samples) + 0.5) / samples) / size) * 2 - 1;
        paint(x, y).forEach((value, index) => {
          sum[index] += value;
        });
      }
      line.push(...sum.map((value) => Math.round(value / samples ** 2)));
    }
    rows.push(Buffer.from(line));
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

writeFileSync(new URL('color.png', import.meta.url), draw(192, colour));
writeFileSync(new URL('outline.png', import.meta.url), draw(32, outline));
