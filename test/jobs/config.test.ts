import {describe, expect, test} from 'vitest';
import {readEnvironment} from '../../src/jobs/config.js';

describe('what the environment says of models', () => {
  test.each([
    [{CHATTERPIPE_MODELS: '/models', XDG_CACHE_HOME: '/cache', HOME: '/home/me'}, '/models'],
    [{XDG_CACHE_HOME: '/cache', HOME: '/home/me'}, '/cache/chatterpipe/models'],
    // The specification of XDG: a relative path is to be ignored.
    [{XDG_CACHE_HOME: 'cache', HOME: '/home/me'}, '/home/me/.cache/chatterpipe/models'],
    [{CHATTERPIPE_MODELS: '', HOME: '/home/me'}, '/home/me/.cache/chatterpipe/models'],
  ])('%j: they lie in %s', (env, store) => {
    expect(readEnvironment(env).models.store).toBe(store);
  });

  test('the hub is Hugging Face unless another is named, and proxies count in either case', () => {
    expect(readEnvironment({HOME: '/'}).models).toMatchObject({
      hubUrl: 'https://huggingface.co',
      hubToken: undefined,
      httpsProxy: undefined,
    });
    const env = {
      CHATTERPIPE_HUB: 'http://mirror',
      CHATTERPIPE_HUB_TOKEN: 'secret',
      https_proxy: 'http://proxy',
      NO_PROXY: 'mirror',
    };
    expect(readEnvironment(env).models).toMatchObject({
      hubUrl: 'http://mirror',
      hubToken: 'secret',
      httpsProxy: 'http://proxy',
      httpProxy: undefined,
      noProxy: 'mirror',
    });
  });
});

describe('what the environment says of bases', () => {
  test.each([
    [{HOME: '/home/me'}, '/home/me/.cache/chatterpipe/bases', '/home/me/.config/chatterpipe/known-bases.json'],
    [{XDG_CACHE_HOME: '/c', XDG_CONFIG_HOME: '/f'}, '/c/chatterpipe/bases', '/f/chatterpipe/known-bases.json'],
    [{CHATTERPIPE_BASES: '/b', CHATTERPIPE_KNOWN_BASES: '/k.json', HOME: '/'}, '/b', '/k.json'],
  ])('%j: they lie in %s, and %s lists them', (env, store, known) => {
    expect(readEnvironment(env).bases).toEqual({store, known});
  });
});

describe('what the environment says of our own server', () => {
  test.each([
    [{CHATTERPIPE_DATA: '/data', XDG_STATE_HOME: '/state', HOME: '/home/me'}, '/data'],
    [{XDG_STATE_HOME: '/state', HOME: '/home/me'}, '/state/chatterpipe/server'],
    [{XDG_STATE_HOME: 'state', HOME: '/home/me'}, '/home/me/.local/state/chatterpipe/server'],
    [{CHATTERPIPE_DATA: '', HOME: '/home/me'}, '/home/me/.local/state/chatterpipe/server'],
  ])('%j: its speakers lie in %s', (env, data) => {
    expect(readEnvironment(env).server.data).toBe(data);
  });

  test('its token is not that of the backends that are asked', () => {
    expect(readEnvironment({HOME: '/', CHATTERBOX_TOKEN: 'theirs'}).server.token).toBeUndefined();
    expect(readEnvironment({HOME: '/', CHATTERPIPE_TOKEN: 'ours', CHATTERBOX_TOKEN: 'theirs'})).toMatchObject({
      token: 'theirs',
      server: {token: 'ours'},
    });
    expect(readEnvironment({HOME: '/', CHATTERPIPE_TOKEN: ''}).server.token).toBeUndefined();
  });
});
