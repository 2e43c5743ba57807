import { broken, type Act } from '../act.ts';
import type { Breach } from '../breach.ts';
import { subjectOf, type RequestId } from '../ids.ts';
import { irregularityIdOf, raised } from '../irregularity/raise.ts';
import { checkFitness } from '../network/fitness.ts';
import { findRequest, getRequest, type Scene } from '../scene.ts';
import type { ConfirmRequest, RejectRequest, ReportBrought, ReportCollected, RequestCollection } from './inputs.ts';
import type { RequestNow, RequestState } from './request.ts';

/**
 * Tiếp nhận yêu cầu: a body asks to have items collected (R5.01; 12.2 #25).
 * Breaches, in order: facility, body, a request of this id.
 */
export const requestCollection: Act<RequestCollection> = {
  subjects: (input) => [subjectOf('request', input.request)],
  check(scene, input) {
    const { network, actor } = scene.context;
    return [
      ...broken(network.findFacility(input.facility) === undefined, 'facility_must_be_known'),
      ...broken(input.facility !== actor.facility, 'actor_must_act_for_own_facility'),
      ...broken(network.findBody(input.body) === undefined, 'body_must_be_known'),
      ...broken(findRequest(scene, input.request) !== undefined, 'request_must_be_new'),
    ];
  },
  events: (_scene, { request, facility, body, items, from, until }, common) => [
    { ...common, type: 'CollectionRequested', request, facility, body, items, from, until },
  ],
};

/** Bưu tá xác nhận yêu cầu: names the courier of the office who will come. */
export const confirmRequest: Act<ConfirmRequest> = {
  subjects: (input) => [subjectOf('request', input.request)],
  check(scene, input) {
    const courier = scene.context.network.findPerson(input.courier);
    return checkStep(scene, input, ['requested'], (request) =>
      broken(courier?.facility !== request.facility || !courier.roles.includes('courier'), 'person_must_be_known'),
    );
  },
  events: (_scene, { request, courier }, common) => [{ ...common, type: 'RequestConfirmed', request, courier }],
};

/**
 * Đã gom: the courier has the items of the body, which are not accepted yet. Told by another courier than the one who
 * was to come, it stands and is told as such.
 */
export const reportCollected: Act<ReportCollected> = {
  subjects: (input) => [subjectOf('request', input.request)],
  check: (scene, input) =>
    checkStep(scene, input, ['confirmed'], (request) => [
      ...broken(isOtherCourier(request, scene.context.actor.person), 'request_must_await_this_step'),
      ...checkFitness(scene, []),
    ]),
  events: (_scene, { request, items }, common) => [{ ...common, type: 'ItemsCollected', request, items }],
};

/**
 * Giao dịch viên xác nhận từ bưu tá: the counter counts what the courier brought. What he collected and did not bring
 * is missing; what he brought beyond it, too many (12.7 #72).
 */
export const reportBrought: Act<ReportBrought> = {
  subjects: (input) => [subjectOf('request', input.request)],
  check: (scene, input) => checkStep(scene, input, ['collected'], () => checkFitness(scene, [])),
  events(scene, { inputId, request, items }, common) {
    const { body, items: collected, state } = getRequest(scene, request);
    const fact = { ...common, type: 'ItemsBrought' as const, request, items };
    if (state !== 'collected' || items === collected) return [fact];
    const code = items < collected ? ('missing' as const) : ('excess' as const);
    const about = [subjectOf('request', request)];
    return [fact, raised(scene, common, irregularityIdOf(inputId, 0), { code, about, body })];
  },
};

/** Từ chối: turned down with its reason, at any step until the counter has counted what was brought (12.2 #25). */
export const rejectRequest: Act<RejectRequest> = {
  subjects: (input) => [subjectOf('request', input.request)],
  check: (scene, input) => checkStep(scene, input, ['requested', 'confirmed', 'collected'], () => []),
  events: (_scene, { request, reason }, common) => [{ ...common, type: 'RequestRejected', request, reason }],
};

/** Breaches, in order: unknown request, another office's, not at this step; then the step's own. */
function checkStep(
  scene: Scene,
  input: { readonly request: RequestId },
  states: readonly RequestState[],
  checkOwn: (request: RequestNow) => readonly Breach[],
): readonly Breach[] {
  const request = findRequest(scene, input.request);
  if (request === undefined) return broken(true, 'request_must_be_known');
  return [
    ...broken(request.facility !== scene.context.actor.facility, 'actor_must_act_for_own_facility'),
    ...broken(!states.includes(request.state), 'request_must_await_this_step', subjectOf('request', request.id)),
    ...checkOwn(request),
  ];
}

function isOtherCourier({ courier }: RequestNow, person: string): boolean {
  return courier !== null && courier !== person;
}
