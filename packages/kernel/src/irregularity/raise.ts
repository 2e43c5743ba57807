import type { Common } from '../act.ts';
import type { Custodian } from '../custody/custodian.ts';
import type { HandoverLine } from '../custody/handover.ts';
import { idOf, kindOf, type BodyId, type DespatchId, type FacilityId, type InputId } from '../ids.ts';
import type { IrregularityId, SubjectId } from '../ids.ts';
import { stricterSecrecy, type SecrecyClass } from '../item/product.ts';
import { findDespatch, findHandover, findIrregularity, findItem, findReceptacle, findTrip } from '../scene.ts';
import type { Scene } from '../scene.ts';
import { subjectOfLine } from '../subjects.ts';
import { MINUTE } from '../time.ts';
import type { IrregularityCode, IrregularityRaised } from './events.ts';
import { dutiesOf, gravityOf } from './gravity.ts';

/** What went wrong. */
export interface Raised {
  readonly code: IrregularityCode;
  /** What it is about, the most telling first. */
  readonly about: readonly SubjectId[];
  /** What it touches besides, as far as its class goes: it is as secret as the strictest of all of them. */
  readonly touched?: readonly SubjectId[];
  readonly body?: BodyId;
}

/** The id of the n-th irregularity that one input raises, n from 0. */
export function irregularityIdOf(inputId: InputId, index: number): IrregularityId {
  return `${inputId}/${index}`;
}

/**
 * The case that an irregularity opens: how grave it is, which offices must know, and what must be done by when, all
 * from what it is about as it stood in `scene` (12.7 #72–74; 12.3 #38).
 */
export function raised(
  scene: Scene,
  common: Common,
  irregularity: IrregularityId,
  { code, about, touched = [], body }: Raised,
): IrregularityRaised {
  const traces = about.map((subject) => traceOf(scene, subject));
  const { secrecy } = strictest([...traces, ...touched.map((subject) => traceOf(scene, subject))]);
  const concerns = [...new Set(traces.flatMap((trace) => trace.offices))].filter((office) => office !== common.at);
  const { now, rules } = scene.context;
  const { claimedAt: _claimedAt, ...known } = common;
  return {
    ...known,
    // However late the report, its case begins when the network learns of it: from then on somebody can act.
    occurredAt: now,
    type: 'IrregularityRaised',
    irregularity,
    code,
    about,
    ...(body === undefined ? {} : { body }),
    gravity: gravityOf(code, secrecy),
    secrecy,
    concerns,
    duties: dutiesOf(code, secrecy, concerns.length > 0).map((duty) => ({
      duty,
      dueAt: now + rules.dutyMinutes.value[duty] * MINUTE,
    })),
  };
}

/** The strictest class of a subject, and the offices it came from. */
interface Trace {
  readonly secrecy: SecrecyClass | null;
  readonly offices: readonly FacilityId[];
}

const NO_TRACE: Trace = { secrecy: null, offices: [] };

function traceOf(scene: Scene, subject: SubjectId): Trace {
  const id = idOf(subject);
  switch (kindOf(subject)) {
    case 'item': {
      const item = findItem(scene, id);
      if (item === undefined) return listedTraceOf(scene, subject);
      const offices = [item.origin, ...officeOfDespatch(item.despatch), ...officeOf(item.custodian)];
      return { secrecy: item.product.secrecy, offices };
    }
    case 'receptacle': {
      const receptacle = findReceptacle(scene, id);
      if (receptacle === undefined) return listedTraceOf(scene, subject);
      const { secrecy, origin, custodian } = receptacle;
      return { secrecy, offices: [...(origin === null ? [] : [origin]), ...officeOf(custodian)] };
    }
    case 'despatch': {
      const despatch = findDespatch(scene, id);
      return despatch === undefined ? NO_TRACE : { ...strictest(despatch.bags), offices: [despatch.origin] };
    }
    case 'handover': {
      const handover = findHandover(scene, id);
      return handover === undefined ? NO_TRACE : { ...strictest(handover.lines), offices: officeOf(handover.giver) };
    }
    case 'trip': {
      const trip = findTrip(scene, id);
      return trip === undefined ? NO_TRACE : { ...strictest([...trip.receptacles, ...trip.items]), offices: [] };
    }
    case 'irregularity': {
      const irregularity = findIrregularity(scene, id);
      if (irregularity === undefined) return NO_TRACE;
      return { secrecy: irregularity.secrecy, offices: [irregularity.at, ...irregularity.concerns] };
    }
    case 'seal':
    case 'series':
    case 'equipment':
    case 'request':
    case 'exclusion':
      return NO_TRACE;
  }
}

/**
 * What a list or a content list at hand says of a line that nobody named: it is missing, so its own story was not asked
 * for.
 */
function listedTraceOf(scene: Scene, subject: SubjectId): Trace {
  for (const other of scene.world.stories.keys()) {
    const receptacle = kindOf(other) === 'receptacle' ? findReceptacle(scene, idOf(other)) : undefined;
    const content = receptacle?.contents.find(({ item }) => item === idOf(subject));
    if (receptacle !== undefined && content !== undefined) {
      return { secrecy: content.secrecy, offices: receptacle.origin === null ? [] : [receptacle.origin] };
    }
    const handover = kindOf(other) === 'handover' ? findHandover(scene, idOf(other)) : undefined;
    const line = handover?.lines.find((each) => subjectOfLine(each) === subject);
    if (handover !== undefined && line !== undefined) {
      return { secrecy: line.secrecy, offices: [...officeOfLine(line), ...officeOf(handover.giver)] };
    }
  }
  return NO_TRACE;
}

function officeOfLine(line: HandoverLine): readonly FacilityId[] {
  return line.kind === 'receptacle' ? officeOfDespatch(line.despatch ?? null) : [];
}

/** A despatch names its office of origin first. */
function officeOfDespatch(despatch: DespatchId | null): readonly FacilityId[] {
  return despatch === null ? [] : [despatch.slice(0, despatch.indexOf('-'))];
}

function officeOf(custodian: Custodian): readonly FacilityId[] {
  return custodian.kind === 'facility' || custodian.kind === 'courier' ? [custodian.facility] : [];
}

function strictest(parts: readonly { readonly secrecy: SecrecyClass | null }[]): Pick<Trace, 'secrecy'> {
  return { secrecy: parts.reduce<SecrecyClass | null>((most, part) => stricterSecrecy(most, part.secrecy), null) };
}
