import { useText } from '@giaolien/ui';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { fetchText } from '../../api/client.ts';
import type { LogFilter } from '../../api/security-queries.ts';
import { useDo } from '../../parts/use-do.ts';

/** Gives out the filtered log as CSV; that, too, becomes a line of the log. */
export function ExportButton({ filter }: { readonly filter: LogFilter }) {
  const words = useText().security.log;
  const give = useDo({
    act: () => fetchText('/security/log/export.csv', { ...filter }),
    done: words.exported,
    refresh: [['security-log']],
    onDone: (csv) => save(csv, 'nhat-ky-an-ninh.csv'),
  });
  return (
    <Button
      variant="default"
      loading={give.isPending}
      leftSection={<IconDownload size={15} aria-hidden />}
      onClick={() => give.mutate()}
    >
      {words.exportCsv}
    </Button>
  );
}

function save(csv: string, name: string): void {
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
