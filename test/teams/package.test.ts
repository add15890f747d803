import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../adapters/teams/package/build.mjs', import.meta.url));
const appId = '11111111-2222-4333-8444-555555555555';
const folder = mkdtempSync(join(tmpdir(), 'teams-package-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const build = (env: Record<string, string>, ...parameters: readonly string[]) =>
  new Promise<{ readonly code: number; readonly said: string }>((resolve) => {
    execFile(process.execPath, [script, ...parameters], { env }, (error, _, said) => {
      resolve({ code: error === null ? 0 : Number(error.code), said });
    });
  });

/** Members of a zip file by its directory, which is what unpackers go by. */
const unzip = (zip: Buffer): Readonly<Record<string, Buffer>> => {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  const members: Record<string, Buffer> = {};
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, length, start] = [
      zip.readUInt32LE(at + 20),
      zip.readUInt16LE(at + 28),
      zip.readUInt32LE(at + 42),
    ];
    const name = zip.subarray(at + 46, at + 46 + length).toString();
    const data = start + 30 + zip.readUInt16LE(start + 26);
    members[name] = zip.subarray(data, data + size);
    at += 46 + length;
  }
  return members;
};

const manifestOf = (out: string): Record<string, unknown> =>
  JSON.parse(String(unzip(readFileSync(out))['manifest.json'])) as Record<string, unknown>;

describe('the app package for Teams', () => {
  it('holds the manifest of this desk and its two icons, and is the same each time', async () => {
    const [out, again] = [join(folder, 'one.zip'), join(folder, 'two.zip')];
    expect(await build({ TEAMS_APP_ID: appId }, 'desk.example.org', '--out', out)).toEqual({
      code: 0,
      said: '',
    });
    await build({ TEAMS_APP_ID: appId }, 'desk.example.org', '--out', again);
    expect(readFileSync(again).equals(readFileSync(out))).toBe(true);
    const members = unzip(readFileSync(out));
    expect(Object.keys(members)).toEqual(['manifest.json', 'color.png', 'outline.png']);
    expect(members['color.png']?.readUInt32BE(16)).toBe(192);
    expect(members['outline.png']?.readUInt32BE(16)).toBe(32);
    expect(manifestOf(out)).toMatchObject({
      id: appId,
      bots: [{ botId: appId, scopes: ['personal', 'team', 'groupChat'] }],
      validDomains: ['desk.example.org'],
    });
    expect(JSON.stringify(manifestOf(out))).not.toContain('{{');
  });

  it('asks to read what was not said to the desk only when told to', async () => {
    const [plain, reading] = [join(folder, 'plain.zip'), join(folder, 'reading.zip')];
    await build({ TEAMS_APP_ID: appId }, 'desk.example.org', '--out', plain);
    await build({ TEAMS_APP_ID: appId }, 'desk.example.org', '--follow-ups', '--out', reading);
    expect(manifestOf(plain)).not.toHaveProperty('authorization');
    expect(manifestOf(reading)).toMatchObject({
      authorization: {
        permissions: {
          resourceSpecific: [{ name: 'ChannelMessage.Read.Group' }, { name: 'ChatMessage.Read.Chat' }],
        },
      },
    });
  });

  it('is not made without an app id and a host name, and says what is missing', async () => {
    const { code, said } = await build({}, 'http://desk');
    expect(code).toBe(1);
    expect(said).toMatch(/^TEAMS_APP_ID must .*\nGive the host name/);
  });
});
