import type { Person } from '@giaolien/kernel';
import { PASSWORD_MINIMUM } from '@giaolien/wire';
import { Problem } from '../http/problem.ts';

/**
 * What lists of leaked passwords begin with, and what someone here would think of first (NIST SP 800-63B-4, 3.1.1.2).
 * Compared without case, marks, blanks and figures at the ends; a password that is one of these, or several of them in
 * a row, is none.
 */
const COMMON: ReadonlySet<string> = new Set(
  `password passw0rd p@ssword matkhau matkhaucuatoi motmatkhau khongcomatkhau doimatkhau letmein welcome admin
   administrator quantri quantrivien root user guest qwerty qwertyuiop asdfgh asdfghjkl zxcvbnm qazwsx qazwsxedc abc
   abcdef abcdefgh abcdefghijkl iloveyou anhyeuem emyeuanh toiyeuem toiyeuvietnam vietnam vietnamvodich hanoi saigon
   hochiminh tphcm danang hue camau dragon monkey sunshine princess football baseball superman batman master shadow
   michael trustno secret bimat toimat tuyetmat giaolien giaoliendemo buudien buudientrunguong trungtam cucbuudien
   buudientw vnpost kt test testtest demo changeme default login correcthorsebatterystaple thisisapassword nopassword
   mypassword newpassword password123 xinchao chaomung congvan congvankt hethong baomat anninh conganhanoi bocongan
   quandoi thutuong vanphong nhanvien giaodich kiemsoat chiachon laixe buuta dieuhanh giamsat kiemtra`.split(/\s+/),
);
/** Words that a password may hold, but not consist of beside little else. */
const OWN_WORDS = ['giaolien', 'buudien', 'vnpost'];
/** Characters beside the person's own name or that of the service. */
const REST_MINIMUM = 8;

/**
 * Judges a new password. Long rather than colourful: no rules on kinds of characters, no expiry.
 * `hasSecondFactor`: the account has an authenticator, so the password never stands alone.
 * @throws Problem password_must_be_long, then password_must_not_be_common
 */
export function assertGoodPassword(password: string, person: Person | undefined, hasSecondFactor: boolean): void {
  const minimum = hasSecondFactor ? PASSWORD_MINIMUM.withSecondFactor : PASSWORD_MINIMUM.alone;
  if (Array.from(password).length < minimum) throw new Problem(400, 'password_must_be_long', 'password');
  const plain = plainOf(password);
  const letters = plain.replace(/^\d+|\d+$/gu, '');
  const isCommon =
    COMMON.has(plain) ||
    isMadeOfCommon(letters) ||
    isRepetitive(plain) ||
    isSequence(plain) ||
    holdsName(plain, person);
  if (isCommon) throw new Problem(400, 'password_must_not_be_common', 'password');
}

/** Judges a PIN: neither few different digits nor a run nor a date of this century. @throws Problem */
export function assertGoodPin(pin: string): void {
  const isSimple = new Set(pin).size < 3 || isSequence(pin) || isRepetitive(pin);
  if (isSimple) throw new Problem(400, 'pin_must_not_be_simple', 'pin');
}

/** Lower case, without marks, blanks and signs. */
function plainOf(password: string): string {
  return password
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}@]/gu, '');
}

/** One common word, or several in a row, with nothing else. */
function isMadeOfCommon(letters: string): boolean {
  const reachable = new Set([0]);
  for (let end = 1; end <= letters.length; end += 1) {
    for (const start of reachable) {
      if (COMMON.has(letters.slice(start, end))) reachable.add(end);
    }
  }
  return reachable.has(letters.length);
}

/** The same few characters again and again. */
function isRepetitive(plain: string): boolean {
  if (new Set(plain).size < Math.min(5, plain.length / 2)) return true;
  return /^(.{1,6})\1+.{0,3}$/u.test(plain);
}

/** Every character next to the one before, up or down: 12345678, hgfedcba. */
function isSequence(plain: string): boolean {
  const codes = Array.from(plain, (character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  return steps.length > 0 && (steps.every((step) => step === 1) || steps.every((step) => step === -1));
}

function holdsName(plain: string, person: Person | undefined): boolean {
  const own = person === undefined ? [] : [plainOf(person.id), plainOf(person.name)];
  return [...own, ...OWN_WORDS].some(
    (word) => word !== '' && plain.includes(word) && plain.length - word.length < REST_MINIMUM,
  );
}
