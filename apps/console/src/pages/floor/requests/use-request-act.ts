import type { RequestNow } from '@giaolien/kernel';
import { useText } from '@giaolien/ui';
import { useState } from 'react';
import { newId } from '../../../act/new-id.ts';
import type { WireInput } from '../../../act/use-check.ts';
import { useSession } from '../../../api/session.ts';

/** The next step of a collection, with what it states. */
interface NextStep {
  readonly input: WireInput | undefined;
  readonly label: string;
  readonly done: string;
}

const PLACE = { requested: 1, confirmed: 2, collected: 3, brought: 4, rejected: 4 } as const;

/** What comes next for a collection, and the courier or count that it needs. */
export function useRequestAct(request: RequestNow) {
  const words = useText().floor.requests;
  const session = useSession();
  const [inputId] = useState(newId);
  const isCourier = session.roles.includes('courier');
  const [courier, setCourier] = useState<string | null>(isCourier ? session.person : null);
  const [items, setItems] = useState(request.items);
  const common = { inputId, request: request.id };
  function nextOf(): NextStep | undefined {
    switch (request.state) {
      case 'requested':
        return {
          input: courier === null ? undefined : { kind: 'ConfirmRequest', ...common, courier },
          label: words.confirm,
          done: words.confirmed,
        };
      case 'confirmed':
        return {
          input: { kind: 'ReportCollected', ...common, items },
          label: words.collected,
          done: words.collectedDone,
        };
      case 'collected':
        return { input: { kind: 'ReportBrought', ...common, items }, label: words.brought, done: words.broughtDone };
      case 'brought':
      case 'rejected':
        return undefined;
    }
  }
  return { at: PLACE[request.state], next: nextOf(), courier, setCourier, items, setItems };
}
