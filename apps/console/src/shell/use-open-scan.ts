import { playTone, useText } from '@giaolien/ui';
import { notifications } from '@mantine/notifications';
import { useNavigate } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { searchQuery } from '../api/queries.ts';
import { sentenceOf } from '../api/sentence.ts';
import { parseScan } from '../scan/scan.ts';
import { pathOfHit } from './path-of.ts';

/** Takes a scanned or typed text to the page of what it names; plain text to the search page. */
export function useOpenScan(): (raw: string) => void {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const text = useText();

  async function openFound(q: string): Promise<void> {
    try {
      const { hits } = await queries.fetchQuery(searchQuery(q));
      const [only] = hits;
      const to = hits.length === 1 && only !== undefined ? pathOfHit(only) : undefined;
      if (to !== undefined) await navigate({ to });
      else if (hits.length > 0) await navigate({ to: '/search', search: { q } });
      else refuse(text.scan.notFound({ text: q }));
    } catch (problem) {
      refuse(sentenceOf(problem, text));
    }
  }
  function refuse(message: string): void {
    playTone('refuse');
    notifications.show({ color: 'red', message });
  }

  return (raw) => {
    const scan = parseScan(raw);
    switch (scan.kind) {
      case 'item':
        return void navigate({ to: '/items/$id', params: { id: scan.id } });
      case 'receptacle':
        return void navigate({ to: '/receptacles/$id', params: { id: scan.id } });
      case 'despatch':
        return void navigate({ to: '/despatches/$id', params: { id: scan.id } });
      case 'misread':
        return refuse(text.scan.badCheckDigit({ text: scan.text }));
      case 'label':
        return void openFound(scan.label);
      case 'uuid':
        return void openFound(scan.id);
      case 'text':
        return scan.text === '' ? undefined : void navigate({ to: '/search', search: { q: scan.text } });
    }
  };
}
