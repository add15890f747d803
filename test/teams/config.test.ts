import { describe, expect, it } from 'vitest';
import { publicCloud, teamsFromEnv } from '../../adapters/teams/config.ts';

const id = '11111111-2222-4333-8444-555555555555';
const tenant = '99999999-8888-4777-8666-555555555555';
const complete = { TEAMS_APP_ID: id, TEAMS_APP_PASSWORD: 'secret~value', TEAMS_TENANT_ID: tenant };
const unsigned = { TEAMS_ALLOW_UNSIGNED: 'development' };
const read = (env: Record<string, string>, loopback = false) => teamsFromEnv(env, { loopback });

describe('the configuration of Teams', () => {
  it('is off when nothing is set, and says what to set', () => {
    expect(read({ TEAMS_APP_ID: ' ' })).toEqual({
      kind: 'off',
      missing: ['TEAMS_APP_ID', 'TEAMS_APP_PASSWORD', 'TEAMS_TENANT_ID'],
    });
  });

  it('is on with an app registration of one tenant, on the public cloud', () => {
    expect(read(complete)).toEqual({
      kind: 'on',
      config: { appId: id, password: 'secret~value', tenant, unsigned: false, ...publicCloud },
    });
  });

  it('takes another cloud', () => {
    expect(
      read({
        ...complete,
        TEAMS_TOKEN_ISSUER: 'https://api.botframework.us',
        TEAMS_LOGIN_URL: 'https://login.microsoftonline.us/',
      }),
    ).toMatchObject({
      config: { issuer: 'https://api.botframework.us', loginUrl: 'https://login.microsoftonline.us/' },
    });
  });

  it('names everything that is missing or wrong at once, and never a value', () => {
    const setting = read({ TEAMS_APP_ID: 'my-secret-bot', TEAMS_OPENID_METADATA_URL: 'ftp://hidden' });
    expect(setting).toMatchObject({ kind: 'invalid' });
    const said = setting.kind === 'invalid' ? setting.problems.join('\n') : '';
    expect(said.match(/^TEAMS_\w+/gm)).toEqual([
      'TEAMS_APP_ID',
      'TEAMS_OPENID_METADATA_URL',
      'TEAMS_APP_PASSWORD',
      'TEAMS_TENANT_ID',
    ]);
    expect(said).not.toMatch(/my-secret-bot|hidden/);
  });

  it('takes unsigned activities in development on loopback only', () => {
    expect(read(unsigned, true)).toMatchObject({ kind: 'on', config: { unsigned: true, appId: '' } });
    expect(read(unsigned, false)).toMatchObject({
      kind: 'invalid',
      problems: [expect.stringContaining('listen on 127.0.0.1')],
    });
    expect(read({ TEAMS_ALLOW_UNSIGNED: 'yes' }, true)).toMatchObject({ kind: 'invalid' });
    expect(read({ ...unsigned, ...complete }, true)).toMatchObject({
      kind: 'invalid',
      problems: [expect.stringContaining('exclude each other')],
    });
  });
});
