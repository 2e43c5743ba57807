import { useText } from '@giaolien/ui';
import { notifications } from '@mantine/notifications';
import { devicesQuery, methodsQuery } from '../../api/account-queries.ts';
import { postJson } from '../../api/client.ts';
import { useDo } from '../../parts/use-do.ts';

/** Makes this browser an enrolled counter computer, by the one-time code that the second administrator was shown. */
export function useEnrol(onDone: () => void = () => {}) {
  const words = useText().security.device;
  return useDo({
    act: (code: string) => postJson<{ readonly name: string }>('/devices', { code }),
    refresh: [devicesQuery.queryKey, methodsQuery.queryKey],
    onDone: ({ name }) => {
      notifications.show({ color: 'gray', message: words.enrolled({ name }) });
      onDone();
    },
  });
}
