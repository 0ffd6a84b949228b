/** Made by a program, or by a person. */
export type Looks = 'random' | 'chosen'

/** True for what stands in for no secret, and looks as one of its kind must. */
export function isReal(secret: string, mustLook: Looks | undefined): boolean {
  if (stands.test(secret) || /(.)\1{4}|\.{3}|…|\*{2}/.test(secret)) return false
  if (new Set(secret).size < Math.min(8, secret.length * 0.6)) return false
  if (mustLook === 'chosen') return looksChosen(secret)
  return mustLook !== 'random' || looksRandom(secret)
}

/** Words of which those who stand in for a secret are made. */
const stands =
  /example|redacted|removed|masked|hidden|change-?me|placeholder|dummy|sample|your|secret|password|passw|token|12345|abcd?ef|deadbeef|fake|test|process\.env|environ|^\$|[{}()[\]<>]|%\w+%|^(?:0x|\/|\.|https?:)/i

/** Letters and digits in turn, as nobody writes names: at least five turns, or capitals amid. */
function looksRandom(secret: string): boolean {
  const turns = secret.match(/\d(?=[A-Za-z])|[A-Za-z](?=\d)/g)?.length ?? 0
  const isMixed = /\d/.test(secret) && /[A-Z]/.test(secret) && /[a-z]/.test(secret)
  return (isMixed && turns >= 3) || turns >= 6
}

/** Of three kinds of sign, or of two in turn, so that it is no word, number or variable. */
function looksChosen(secret: string): boolean {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d_.:-]/]
  const turns = secret.match(/\d(?=[A-Za-z])|[A-Za-z](?=\d)/g)?.length ?? 0
  return kinds.filter((kind) => kind.test(secret)).length >= 3 || turns >= 3
}
