import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { secretExposed } from '../server/rules/exposure/secret-exposed.ts'
import { findSecrets } from '../server/rules/exposure/secret-shapes.ts'
import { buildCli, type Cli, folderOf, postmortem } from './built-cli.ts'
import { reviewText } from './caret-notation.ts'

/** None of these was ever a key to anything; they are put together here so that no scanner minds. */
const random = 'q7Rk2Vb9Xn4Tz1Lw8Mc5Hs3Jd6Fp0Gy2Au7Qe'
const secrets = {
  aws: `AKIA${'Q3EGRJ5VN2TX7LWD'}`,
  github: `ghp_${random.slice(0, 36)}`,
  gitlab: `glpat-${random.slice(0, 20)}`,
  slack: `xoxb-${'2839174650'}-${'9182736450'}-${random.slice(0, 24)}`,
  google: `AIza${random.slice(0, 35)}`,
  token: `eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJqbzkxIn0.${random}`,
  pgp: `-----BEGIN RSA PRIVATE KEY-----\n${`${random}${random.slice(0, 20)}\n`.repeat(3)}-----END RSA PRIVATE KEY-----`,
}

describe('secrets are found', () => {
  test.each(Object.entries(secrets))('of %s, in words and in code', (_, secret) => {
    expect(findSecrets(`It was ${secret} all along.`)).toHaveLength(1)
    expect(findSecrets(`\`\`\`\nkey: ${secret}\n\`\`\`\n`)).toHaveLength(1)
  })

  test.each([
    `DB_PASSWORD=hX7!qv92Lm`,
    `"password": "Tr0ub4dor&3"`,
    `client_secret: ${random}`,
    `curl -H 'Authorization: Bearer ${random}'`,
    `amqp://shop:Zk4%pq8Rt@queue.internal:5672`,
    `postgres://shop:k3n9fj2x@db.internal/shop`,
    `AccountKey=${(random + random + random).slice(0, 86)}==`,
  ])('where one stands: %s', (line) => {
    expect(findSecrets(line)).toHaveLength(1)
  })
})

describe('what stands in for a secret is none', () => {
  test.each([
    'AKIAIOSFODNN7EXAMPLE',
    'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    'Authorization: Bearer <token>',
    'Authorization: Bearer $TOKEN',
    'Authorization: Bearer ****************',
    'password=hunter2',
    'password: correct-horse',
    'password: [REDACTED]',
    `PASSWORD=\${DB_PASSWORD}`,
    "password = os.environ['DB_PASSWORD']",
    'postgres://user:password@localhost/db',
    'https://example.org:8443/a@b',
    'secretName: checkout-db-credentials-v2',
    'api_key: my-service-api-key-production',
    'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIx...',
    '-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----',
    '-----BEGIN PUBLIC KEY-----\nMIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A\n-----END PUBLIC KEY-----',
  ])('%s', (line) => {
    expect(findSecrets(line)).toEqual([])
  })

  test.each([
    ['a commit', '8f3c1d2e4b5a69788796a5b4c3d2e1f001234567'],
    ['a block', '00000000000000000007878ec04bb2b2e12317804810f4c26033585b3f81ffaa'],
    ['a digest', 'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'],
    ['a wallet', '0x52908400098527886E0F7030069857D2E4169EE7'],
    [
      'a public key',
      'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGq3rt5Zk8vXw2mN7bT1yR9sLc4dHf6jKp0QaUeWiOxB jo',
    ],
    ['an address of a coin', 'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'],
  ])('nor is %s', (_, words) => {
    expect(findSecrets(words)).toEqual([])
  })
})

test('a long line costs no more than its length', () => {
  for (const piece of ['x', 'a:', '-----BEGIN ', 'eyJ', '://a:', 'A1/', 'password'])
    expect(findSecrets(piece.repeat(100_000))).toEqual([])
})

describe('nothing prints a secret', () => {
  const key = secrets.github
  const text = postmortem(`- [ ] Replace ${key}, which was in the log\n`)

  test('not even a rule that quotes the words around it', () => {
    const { findings, questions } = reviewText(text)
    expect(findings.map(({ id }) => id)).toContain('secret-exposed')
    expect(findings.map(({ id }) => id)).toContain('action-without-owner')
    expect(JSON.stringify({ findings, questions })).not.toContain(key.slice(4))
  })

  test('nor does its fingerprint give it away', () => {
    const of = (secret: string) =>
      reviewText(`DB_PASSWORD=${secret}\n`, { rules: [secretExposed] }).findings[0]?.fingerprint
    expect(of('hX7!qv92Lm')).toBe(of('kR3?wz58Np'))
  })

  let cli: Cli
  beforeAll(async () => {
    cli = await buildCli({ standIns: false })
  })
  afterAll(() => cli.remove())

  test.each(['text', 'json', 'jsonl', 'sarif', 'github'])('nor does the %s report', (format) => {
    const { stdout } = cli(['check', '--format', format, 'a.md'], {
      folder: folderOf({ 'a.md': text }),
    })
    expect(stdout).toContain('secret-exposed')
    expect(stdout).not.toContain(key.slice(4))
  })

  test('nor a drawing of another finding in the line', () => {
    const bad = postmortem().replace('14:40 Deploy', `13:40 ${key} Deploy`)
    const { stdout } = cli(['check', '--quiet', 'a.md'], { folder: folderOf({ 'a.md': bad }) })
    expect(stdout).toContain('timeline-out-of-order')
    expect(stdout).toContain('ghp_****')
    expect(stdout).not.toContain(key.slice(4))
  })

  const leaky = postmortem().replace(
    '14:40 Deploy',
    `13:40 ${key} Deploy\n- 15:10 PM Key ${key} revoked`,
  )

  test.each([
    ['inspect', ['inspect']],
    ['the fixes of a report', ['check', '--format', 'json']],
    ['a diff', ['check', '--fix-dry-run']],
  ])('nor %s', (_, command) => {
    const { stdout } = cli([...command, 'a.md'], { folder: folderOf({ 'a.md': leaky }) })
    expect(stdout).toContain('a.md')
    expect(stdout).not.toContain(key.slice(4))
  })
})
