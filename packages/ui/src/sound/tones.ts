/** What the scanner hand hears: accepted, scanned before, refused (frontend.md, section 8, 6). */
export type Tone = 'accept' | 'duplicate' | 'refuse';

interface Beep {
  readonly hertz: number;
  readonly at: number;
  readonly lasts: number;
  readonly shape: OscillatorType;
}

const BEEPS: Readonly<Record<Tone, readonly Beep[]>> = {
  accept: [{ hertz: 1320, at: 0, lasts: 0.07, shape: 'sine' }],
  duplicate: [
    { hertz: 440, at: 0, lasts: 0.09, shape: 'square' },
    { hertz: 440, at: 0.15, lasts: 0.09, shape: 'square' },
  ],
  refuse: [{ hertz: 110, at: 0, lasts: 0.55, shape: 'sawtooth' }],
};
const STORAGE_KEY = 'giaolien.sound';
let audio: AudioContext | undefined;

/** Plays a tone and, on a phone, shakes. Silent before the first key or touch: browsers demand one. */
export function playTone(tone: Tone): void {
  if (tone === 'refuse') navigator.vibrate?.([200, 80, 200]);
  if (!isSoundOn()) return;
  audio ??= new AudioContext();
  if (audio.state === 'suspended') void audio.resume();
  for (const beep of BEEPS[tone]) playBeep(audio, beep);
}

/** An alarm of security: two notes that no scan makes, three times over. */
const ALARM: readonly Beep[] = [0, 0.5, 1].flatMap((at) => [
  { hertz: 880, at, lasts: 0.2, shape: 'triangle' },
  { hertz: 587, at: at + 0.22, lasts: 0.24, shape: 'triangle' },
]);

/** Calls a watcher back to the screen. Muted together with the tones of the scanner. */
export function playAlarm(): void {
  if (!isSoundOn()) return;
  audio ??= new AudioContext();
  if (audio.state === 'suspended') void audio.resume();
  for (const beep of ALARM) playBeep(audio, beep);
}

/** Whether this machine plays tones. */
export function isSoundOn(): boolean {
  return localStorage.getItem(STORAGE_KEY) !== 'off';
}

/** Keeps the choice on this machine. */
export function setSound(on: boolean): void {
  localStorage.setItem(STORAGE_KEY, on ? 'on' : 'off');
}

function playBeep(context: AudioContext, beep: Beep): void {
  const source = context.createOscillator();
  const volume = context.createGain();
  const start = context.currentTime + beep.at;
  source.type = beep.shape;
  source.frequency.value = beep.hertz;
  volume.gain.setValueAtTime(0.12, start);
  volume.gain.exponentialRampToValueAtTime(0.001, start + beep.lasts);
  source.connect(volume).connect(context.destination);
  source.start(start);
  source.stop(start + beep.lasts);
}
