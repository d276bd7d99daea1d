import { describe, expect, test } from 'vitest';
import { checkHost, shownUrl } from './check-host.ts';

const at = (host: string, port = 8080) => ({ host, port, machineName: 'Newsroom' });

describe('a server on the loopback address', () => {
  test.each([
    '127.0.0.1:8080',
    'localhost:8080',
    'LOCALHOST:8080',
    'gazette.localhost:8080',
    'a.b-c.localhost:8080',
    '127.1.2.3:8080',
    '[::1]:8080',
    '[0:0:0:0:0:0:0:1]:8080',
  ])('is %s', (host) => {
    expect(checkHost([host], at('127.0.0.1'))).toBe('own');
  });

  test.each([
    'evil.example:8080',
    'evil.example',
    'localhost',
    '127.0.0.1',
    'localhost:80',
    'localhost:8081',
    'localhost:18080',
    'localhost.evil.example:8080',
    'evillocalhost:8080',
    '127.0.0.1.evil.example:8080',
    '127.0.0.1.:8080',
    'localhost.:8080',
    '1270.0.0.1:8080',
    '127.0.0.256:8080',
    '127.1:8080',
    '2130706433:8080',
    '0x7f000001:8080',
    '0.0.0.0:8080',
    '128.0.0.1:8080',
    '192.168.1.5:8080',
    'newsroom:8080',
    '[::]:8080',
    '[::2]:8080',
    '[::ffff:8.8.8.8]:8080',
    '[dead]:8080',
    'loc%61lhost:8080',
    '..localhost:8080',
  ])('is not %s', (host) => {
    expect(checkHost([host], at('127.0.0.1'))).toBe('foreign');
  });

  test.each([
    [[]],
    [['']],
    [[' ']],
    [['127.0.0.1:8080', '127.0.0.1:8080']],
    [['127.0.0.1:8080', 'evil.example']],
    [['127.0.0.1:8080, evil.example']],
    [['127.0.0.1:8080,evil.example']],
    [['127.0.0.1:']],
    [['127.0.0.1:8080:8080']],
    [['127.0.0.1:port']],
    [['evil.example@127.0.0.1:8080']],
    [['127.0.0.1:8080/']],
    [['127.0.0.1:8080#x']],
    [['http://127.0.0.1:8080']],
    [['::1:8080']],
    [['[::1:8080']],
  ])('is told nothing sound by %j', (hosts) => {
    expect(checkHost(hosts, at('127.0.0.1'))).toBe('malformed');
  });
});

test('needs no port in the name when the port is that of HTTP', () => {
  expect(checkHost(['localhost'], at('127.0.0.1', 80))).toBe('own');
  expect(checkHost(['localhost:80'], at('127.0.0.1', 80))).toBe('own');
  expect(checkHost(['localhost:8080'], at('127.0.0.1', 80))).toBe('foreign');
});

test.each([
  ['192.168.1.5', '192.168.1.5:8080', 'own'],
  ['192.168.1.5', '127.0.0.1:8080', 'own'],
  ['192.168.1.5', '192.168.1.6:8080', 'foreign'],
  ['192.168.1.5', 'newsroom:8080', 'foreign'],
  ['Desk.example', 'desk.example:8080', 'own'],
  ['Desk.example', 'a.desk.example:8080', 'foreign'],
  ['fe80::0:1', '[fe80::1]:8080', 'own'],
  ['fe80::0:1', '[fe80::2]:8080', 'foreign'],
])('asked to listen at %s, takes %s as %s', (asked, host, verdict) => {
  expect(checkHost([host], at(asked))).toBe(verdict);
});

test.each(['0.0.0.0', '::', '0', '0:0::0'])(
  'listening everywhere (%s), takes addresses and the name of the machine, but no other name',
  (asked) => {
    const verdicts = ['192.168.1.5', '[fe80::1]', '8.8.8.8', 'newsroom', 'NEWSROOM', 'localhost']
      .concat('evil.example', 'newsroom.evil.example', 'x.newsroom', '300.1.1.1', '[x]', '1')
      .map((host) => checkHost([`${host}:8080`], at(asked)));
    const foreign = Array.from({ length: 4 }, () => 'foreign');
    expect(verdicts).toEqual([
      ...Array.from({ length: 6 }, () => 'own'),
      ...foreign,
      'malformed',
      'foreign',
    ]);
  },
);

test.each([
  ['127.0.0.1', 8080, 'http://127.0.0.1:8080/'],
  ['localhost', 80, 'http://localhost/'],
  ['::1', 8080, 'http://[::1]:8080/'],
  ['0.0.0.0', 8080, 'http://127.0.0.1:8080/'],
  ['::', 8080, 'http://[::1]:8080/'],
  ['192.168.1.5', 1, 'http://192.168.1.5:1/'],
])('at %s and port %i, shows itself as %s', (host, port, url) => {
  expect(shownUrl(at(host, port))).toBe(url);
});
