import { subjectOf, type Custodian, type HandoverNow, type PersonId } from '@giaolien/kernel';
import type { Board } from '../board/board.ts';
import type { Act, Draft } from './act.ts';
import { wronglyUnloaded } from './dock.ts';
import { doneAt, goesWrong, type Setting } from './setting.ts';

/** Network minutes from one signature on a list to the next. */
const SIGNING_MINUTES = 2;
/** How often a receiver finds a seal broken. */
const BROKEN_SEAL = 0.012;

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
  const signer = signerOf(board, setting, list, list.giver, list.giverSigners);
  if (signer === undefined) return [];
  return [{ person: signer, inputs: [{ kind: 'ReportHandoverGiven', handover: list.id }] }];
}

/** The receiver counts what is there: now and then a seal is broken, or a bag has come off that should not have. */
function receive(board: Board, setting: Setting, list: HandoverNow): readonly Act[] {
  const signer = signerOf(board, setting, list, list.receiver, list.receiverSigners);
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
      sealState: goesWrong(setting, BROKEN_SEAL, 'seal', list.id, receptacle) ? 'broken' : 'intact',
    })),
    items: list.lines.flatMap((line) => (line.kind === 'item' ? [line.item] : [])),
  };
  return [{ person: signer, inputs: [received] }];
}

function signerOf(
  board: Board,
  setting: Setting,
  list: HandoverNow,
  party: Custodian,
  signers: readonly PersonId[],
): PersonId | undefined {
  if (party.kind !== 'facility') return signers[0];
  const need = { facility: party.facility, role: 'sorter' as const, secrecies: list.lines.map((line) => line.secrecy) };
  return setting.staff.findAtBest(need, board.now)?.id;
}
