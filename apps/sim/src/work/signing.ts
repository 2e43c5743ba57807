import { subjectOf, type Custodian, type HandoverNow, type PersonId } from '@giaolien/kernel';
import type { Board } from '../board/board.ts';
import type { Act, Draft } from './act.ts';
import { wronglyUnloaded } from './dock.ts';
import { doneAt, goesWrong, type Setting } from './setting.ts';

/** Network minutes from one signature on a list to the next. */
const SIGNING_MINUTES = 2;
/** How often a receiver finds a seal broken. */
const BROKEN_SEAL = 0.006;

/** Both hands: whoever must still sign an open list signs it (12.3 #37). */
export function signLists(board: Board, setting: Setting): readonly Act[] {
  const free = board.handovers.filter((list) => !board.reserved.has(subjectOf('handover', list.id)));
  return free.flatMap((list) => {
    const since = list.givenAt ?? list.drawnAt;
    if (doneAt(setting, since, SIGNING_MINUTES, list.id, list.state) > board.now) return [];
    return list.state === 'drawn' ? give(board, setting, list) : receive(board, setting, list);
  });
}

function give(board: Board, setting: Setting, list: HandoverNow): readonly Act[] {
  const signer = signerOf(board, setting, list, list.giver, list.giverSigners, []);
  if (signer === undefined) return [];
  return [{ person: signer, inputs: [{ kind: 'ReportHandoverGiven', handover: list.id }] }];
}

/** The receiver counts what is there: now and then a seal is broken, or a bag has come off that should not have. */
function receive(board: Board, setting: Setting, list: HandoverNow): readonly Act[] {
  const isGivenBy = list.givenBy === null ? [] : [list.givenBy];
  const signer = signerOf(board, setting, list, list.receiver, list.receiverSigners, isGivenBy);
  if (signer === undefined) return [];
  const stray = wronglyUnloaded(board, setting, list);
  const receptacles = [
    ...list.lines.flatMap((line) => (line.kind === 'receptacle' ? [line.receptacle] : [])),
    ...(stray === undefined ? [] : [stray.id]),
  ];
  const received: Draft = {
    kind: 'ReportHandoverReceived',
    handover: list.id,
    receptacles: receptacles.map((receptacle) => ({
      receptacle,
      sealState: isBroken(setting, list, receptacle) ? 'broken' : 'intact',
    })),
    items: list.lines.flatMap((line) => (line.kind === 'item' ? [line.item] : [])),
  };
  // The page of Sổ chuyển giao is printed and signed on the spot; it bears the number of the list (12.3 #42).
  const book: Draft = { kind: 'ReportBookSigned', handover: list.id, page: list.number };
  const isSecret = list.lines.some((line) => line.secrecy !== null);
  return [{ person: signer, inputs: isSecret ? [received, book] : [received] }];
}

/** A driver who saw a broken seal would not take the bag; in the hall it is looked at in the light. */
function isBroken(setting: Setting, list: HandoverNow, receptacle: string): boolean {
  return list.receiver.kind === 'facility' && goesWrong(setting, BROKEN_SEAL, 'seal', list.id, receptacle);
}

function signerOf(
  board: Board,
  setting: Setting,
  list: HandoverNow,
  party: Custodian,
  signers: readonly PersonId[],
  except: readonly PersonId[],
): PersonId | undefined {
  if (party.kind !== 'facility') return signers[0];
  const secrecies = list.lines.map((line) => line.secrecy);
  const need = { facility: party.facility, role: 'sorter' as const, secrecies, except };
  return setting.staff.findAtBest(need, board.now)?.id;
}
