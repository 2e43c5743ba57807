/** What the frame does about a refusal that only the person at the screen can lift. */
export interface Doors {
  /** Asks him to prove himself again; true once he has, so that the call is sent once more. */
  readonly proveAnew: () => Promise<boolean>;
  /** The server holds the screen for locked: so does the screen. */
  readonly lock: () => void;
  /** Nobody is signed in any more. */
  readonly end: () => void;
}

const CLOSED: Doors = { proveAnew: () => Promise.resolve(false), lock: () => {}, end: () => {} };
let doors: Doors = CLOSED;

/** Hangs the doors while a frame is shown. Answers how to take them away. */
export function hangDoors(next: Doors): () => void {
  doors = next;
  return () => {
    if (doors === next) doors = CLOSED;
  };
}

/** Tries to lift a refusal. True: send the call again, once. */
export async function liftRefusal(status: number, code: string | undefined): Promise<boolean> {
  if (code === 'identity_must_be_proven_anew') return doors.proveAnew();
  if (status === 423 || code === 'screen_must_be_unlocked') doors.lock();
  else if (status === 401 && code === 'session_must_be_open') doors.end();
  return false;
}
